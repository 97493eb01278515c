package dev.baton.engine.library;

import dev.baton.engine.code.MethodRef;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Calls that change an object past the language: what they change cannot be followed. */
public final class Reflection {
  /** By simple type and method: the argument that is changed; 0 is the receiver where there is. */
  private static final Map<String, Integer> KNOWN =
      Map.ofEntries(
          Map.entry("Method.invoke", 1),
          Map.entry("MethodHandle.invoke", 1),
          Map.entry("MethodHandle.invokeExact", 1),
          Map.entry("MethodHandle.invokeWithArguments", 1),
          Map.entry("BeanUtils.copyProperties", 1),
          Map.entry("BeanUtils.setProperty", 0),
          Map.entry("PropertyUtils.setProperty", 0),
          Map.entry("BeanUtil.copyProperties", 1),
          Map.entry("FieldUtils.writeField", 0),
          Map.entry("FieldUtils.writeDeclaredField", 0),
          Map.entry("ReflectionUtils.setField", 1),
          Map.entry("ReflectionUtils.invokeMethod", 1),
          Map.entry("ReflectionTestUtils.setField", 0),
          Map.entry("ObjectMapper.updateValue", 1),
          Map.entry("ObjectMapper.readerForUpdating", 1));

  private static final Pattern READ =
      Pattern.compile("get(Volatile|Opaque|Acquire|Int|Long|Object|Reference)?|.*[oO]ffset.*");
  private static final Pattern UPDATE =
      Pattern.compile(
          "set.*|lazySet|.*[cC]ompareAnd.*|getAnd.*|.*AndGet|.*AndIncrement|.*AndDecrement");

  private Reflection() {}

  /** Which argument the call changes past the language; empty where it does not. */
  public static OptionalInt changed(MethodRef call) {
    String owner = call.owner();
    String name = call.name();
    boolean handle = owner.equals("java/lang/invoke/VarHandle") || owner.endsWith("FieldUpdater");
    boolean field = owner.equals("java/lang/reflect/Field") && name.startsWith("set");
    boolean unsafe = owner.endsWith("/Unsafe") && (name.startsWith("put") || isUpdate(name));
    if ((field && !name.equals("setAccessible")) || unsafe || (handle && isUpdate(name))) {
      return OptionalInt.of(1);
    }
    String simple = owner.substring(owner.lastIndexOf('/') + 1) + "." + name;
    Integer argument = KNOWN.get(simple);
    return argument == null ? OptionalInt.empty() : OptionalInt.of(argument);
  }

  private static boolean isUpdate(String name) {
    return !READ.matcher(name).matches() && UPDATE.matcher(name).matches();
  }
}
