package dev.baton.engine.vocabulary;

import dev.baton.engine.code.Descriptors;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Types;
import java.util.Set;
import java.util.regex.Pattern;

/** The names in a call, without packages: a library may be missing. */
public final class CallNames {
  private static final Set<String> OF_EVERY_OBJECT =
      Words.of(
          "toString()Ljava/lang/String; hashCode()I equals(Ljava/lang/Object;)Z close()V"
              + " compareTo(Ljava/lang/Object;)I");

  private static final Pattern GETTER = Pattern.compile("(get|is|has)([A-Z].*)?|size|length");

  private CallNames() {}

  /** The simple name of the type that a call goes to. */
  public static String owner(Op.Call call) {
    return Types.simple(call.target().owner());
  }

  /** The name of the method that is called. */
  public static String method(Op.Call call) {
    return call.target().name();
  }

  /** The descriptor of what a method returns. */
  public static String returned(MethodRef method) {
    return Descriptors.result(method.descriptor());
  }

  /** The simple name of the type that a method returns; the descriptor's letter for a primitive. */
  public static String returnedType(MethodRef method) {
    String type = returned(method);
    return type.startsWith("L") ? Types.simple(type.substring(1, type.length() - 1)) : type;
  }

  /** Whether a method takes nothing. */
  public static boolean takesNothing(MethodRef method) {
    return method.descriptor().startsWith("()");
  }

  /** Whether a method's name says that it reads what something is. */
  public static boolean isGetter(MethodRef method) {
    return GETTER.matcher(method.name()).matches();
  }

  /** Whether a method makes an object, or is one that every object has. */
  public static boolean isOfEveryObject(MethodRef method) {
    return method.name().startsWith("<") || OF_EVERY_OBJECT.contains(method.signature());
  }

  /** Whether a constant is the greatest of its type. */
  public static boolean isGreatest(String owner, String name) {
    return owner.startsWith("java/lang/") && name.equals("MAX_VALUE");
  }

  /** How people write the call: {@code Writer.draft}; its name where its type is unknown. */
  public static String text(Op.Call call) {
    String owner = owner(call).replaceAll("^\\d+", "");
    if (owner.equals(Types.UNKNOWN)) {
      return call.target().name();
    }
    return call.target().name().equals("<init>")
        ? "new " + owner
        : owner + "." + call.target().name();
  }
}
