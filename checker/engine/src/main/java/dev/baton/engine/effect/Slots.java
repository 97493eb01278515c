package dev.baton.engine.effect;

import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Value;
import dev.baton.engine.model.Runner;
import dev.baton.engine.resolve.Program;
import org.jspecify.annotations.Nullable;

/** Names of the places in an object that hold references, and of places that no class declares. */
public final class Slots {
  /** Any element of an array or collection, any value of a map. */
  public static final String ELEMENT = "[]";

  /** What a static field, or a parameter of an entry point, holds. */
  public static final String VALUE = "";

  /** All that another container holds was copied into this one. */
  public static final String COPIED = "=";

  private static final String KEY = "#key";
  private static final String SUPPLIED = "#supplied ";
  private static final String CONSTANT = "#constant ";
  private static final String VIEW = "#as";
  private static final String PARAMETER = "#param";
  private static final String CONTEXT = "#context";

  private Slots() {}

  /** A field, by the type that declares it. */
  public static String field(Program program, String owner, String name) {
    return owner.startsWith("#") ? owner + "." + name : program.slot(owner, name);
  }

  /** What a map holds under a key. */
  public static Value.Field keyed(Value map, String key) {
    return new Value.Field(map, KEY, key);
  }

  /** What a map holds under a key that a caller, or a constant, supplies. */
  public static Value keyed(Value map, Value key) {
    if (key instanceof Value.Param param) {
      return keyed(map, SUPPLIED + param.index());
    }
    if (key instanceof Value.Static constant) {
      return keyed(map, CONSTANT + constant.owner() + "." + constant.name());
    }
    return key instanceof Value.Constant text && text.value() instanceof String name
        ? keyed(map, name)
        : Paths.element(map);
  }

  /** Which parameter supplies the key; -1 where none does. */
  static int supplier(Value.Field step) {
    return isKey(step) && step.name().startsWith(SUPPLIED)
        ? Integer.parseInt(step.name().substring(SUPPLIED.length()))
        : -1;
  }

  /** The value that names the key of the step. */
  static Value nameOf(Value.Field step) {
    String name = step.name();
    if (!name.startsWith(CONSTANT)) {
      return new Value.Constant(name);
    }
    int dot = name.lastIndexOf('.');
    return new Value.Static(name.substring(CONSTANT.length(), dot), name.substring(dot + 1));
  }

  /** The slot of what a map holds under a key. */
  public static String key(String name) {
    return KEY + "." + name;
  }

  /** The key that the slot stands for; empty where it stands for none. */
  public static String keyOf(String slot) {
    return slot.startsWith(KEY + ".") ? slot.substring(KEY.length() + 1) : "";
  }

  /** Whether the step leads to what a map holds under a key. */
  public static boolean isKey(Value.Field step) {
    return step.owner().equals(KEY);
  }

  /** A state as a role sees it. */
  public static Value.Field view(Value state, String role) {
    return new Value.Field(state, VIEW, role);
  }

  /** Whether the step leads to a role's view of a state. */
  public static boolean isView(Value.Field step) {
    return step.owner().equals(VIEW);
  }

  /** Whether the value is the object on which an entry point is called. */
  public static boolean isReceiver(Value value) {
    return value instanceof Value.Static of
        && of.owner().equals(PARAMETER)
        && of.name().endsWith("#0");
  }

  /** The entry point whose parameter this is; absent where it is none. */
  public static @Nullable MethodRef entryOf(Value.Static parameter) {
    String name = parameter.name();
    int open = name.indexOf('(');
    if (!parameter.owner().equals(PARAMETER) || open < 0) {
      return null;
    }
    int dot = name.lastIndexOf('.', open);
    int end = name.lastIndexOf('#');
    return new MethodRef(
        name.substring(0, dot), name.substring(dot + 1, open), name.substring(open, end));
  }

  /** The number of the parameter. */
  public static int indexOf(Value.Static parameter) {
    return Integer.parseInt(parameter.name().substring(parameter.name().lastIndexOf('#') + 1));
  }

  /**
   * What the callers of an entry point give for a parameter, as a place that all of them store to.
   */
  public static Value.Static parameter(MethodRef entry, int index) {
    return new Value.Static(PARAMETER, entry.owner() + "." + entry.signature() + "#" + index);
  }

  /** What a role gives a method for a parameter, whichever call of it. */
  public static Value.Static context(MethodRef method, Runner runner, int index) {
    String name = method.owner() + "." + method.signature() + " " + runner + "#" + index;
    return new Value.Static(CONTEXT, name);
  }
}
