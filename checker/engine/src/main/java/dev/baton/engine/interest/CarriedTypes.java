package dev.baton.engine.interest;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Slots;
import dev.baton.engine.effect.ValueTypes;
import dev.baton.engine.library.Library;
import dev.baton.engine.resolve.Program;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What values of a declared type can carry. Not thread-safe. */
final class CarriedTypes {
  /** A function that leads to a touch, or something that holds one. */
  static final int FUNCTION = 1;

  /** A key, an object that has cells, what an agent remembers. */
  static final int THING = 2;

  private final Program program;
  private final ValueTypes types;
  private final Memory memory;
  private final Set<String> holders;
  private final Map<String, Integer> kinds = new HashMap<>();
  private final Map<String, Boolean> tasks = new HashMap<>();

  /**
   * The types of a program.
   *
   * @param holders the types of objects that have cells, and of agents that remember something
   */
  CarriedTypes(Program program, Memory memory, Set<String> holders) {
    this.program = program;
    this.types = new ValueTypes(program);
    this.memory = memory;
    this.holders = holders;
  }

  String of(Value value, MethodCode method) {
    return types.of(value, method);
  }

  /** What the value is by its type alone, whoever gives it. */
  int itself(Value value, String descriptor) {
    return isHolder(descriptor) || memory.isContent(value) ? THING : 0;
  }

  boolean isHolder(String descriptor) {
    if (!descriptor.startsWith("L")) {
      return false;
    }
    String name = descriptor.substring(1, descriptor.length() - 1);
    return holders.contains(name) && program.type(name) != null;
  }

  /** What such a value can be: classes that were read hold functions in fields alone. */
  int kinds(String descriptor) {
    Integer before = kinds.get(descriptor);
    if (before == null) {
      before = kindsOf(descriptor);
      kinds.put(descriptor, before);
    }
    return before;
  }

  private int kindsOf(String descriptor) {
    if (!descriptor.startsWith("L")) {
      return descriptor.startsWith("[") || descriptor.isEmpty() ? FUNCTION | THING : THING;
    }
    String name = descriptor.substring(1, descriptor.length() - 1);
    TypeCode type = program.type(name);
    boolean function = type == null ? mayHold(name) : type.isInterface() || isContainer(name);
    return function ? FUNCTION | THING : THING;
  }

  /** Whether the type is one of a library's functions or tasks. */
  boolean isTask(String owner) {
    Boolean before = tasks.get(owner);
    if (before == null) {
      before = Library.isTask("L" + owner + ";");
      tasks.put(owner, before);
    }
    return before;
  }

  private static boolean mayHold(String unread) {
    return Library.isTask("L" + unread + ";") || !Library.isFixed(unread);
  }

  private boolean isContainer(String type) {
    for (String each : program.family(type)) {
      if (program.type(each) == null && !each.equals("java/lang/Object") && mayHold(each)) {
        return true;
      }
    }
    return false;
  }

  /** The name of the place; empty where the value is none. */
  String slot(Value place) {
    return place instanceof Value.Field field
        ? Slots.field(program, field.owner(), field.name())
        : place instanceof Value.Static known
            ? Slots.field(program, known.owner(), known.name())
            : "";
  }
}
