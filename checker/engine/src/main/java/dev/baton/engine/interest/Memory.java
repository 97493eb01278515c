package dev.baton.engine.interest;

import dev.baton.engine.code.FieldCode;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.library.Library;
import dev.baton.engine.resolve.Program;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What agents keep in their own fields, and what of it libraries can change. Not thread-safe. */
final class Memory {
  private final Declared known;
  private final Program program;
  private final Map<String, Integer> kinds = new HashMap<>();
  private static final int NONE = 0;
  private static final int PLACE = 1;
  private static final int CONTENT = 2;

  Memory(Declared known) {
    this.known = known;
    this.program = known.program();
  }

  /** Whether an agent keeps something in the field of each of its instances. */
  boolean is(String owner, String name) {
    return kind(owner, name) != NONE;
  }

  /** The agents that keep anything. */
  Set<String> agents() {
    Set<String> found = new TreeSet<>();
    for (String agent : known.content().agents()) {
      TypeCode type = program.type(agent);
      if (type != null && type.fields().stream().anyMatch(f -> is(agent, f.name()))) {
        found.add(agent);
      }
    }
    return found;
  }

  /**
   * Whether the value is what an agent keeps, or inside it, and calls of libraries can change it.
   */
  boolean isContent(Value value) {
    Value at = value;
    while (at instanceof Value.Element element) {
      at = element.base();
    }
    if (at instanceof Value.Function function) {
      return function.captured().stream().anyMatch(this::anyContent);
    }
    return at instanceof Value.Field field && kind(field.owner(), field.name()) == CONTENT;
  }

  boolean anyContent(List<Value> values) {
    for (Value value : values) {
      if (isContent(value)) {
        return true;
      }
    }
    return false;
  }

  private int kind(String owner, String name) {
    String declaring = program.declaringType(owner, name);
    if (!known.content().agents().contains(declaring)) {
      return NONE;
    }
    return kinds.computeIfAbsent(declaring + "." + name, slot -> find(declaring, name));
  }

  private int find(String declaring, String name) {
    TypeCode type = program.type(declaring);
    for (FieldCode field : type == null ? List.<FieldCode>of() : type.fields()) {
      if (field.name().equals(name)) {
        boolean own =
            !field.isStatic() && !field.isSynthetic() && !Library.isThreadSafe(field.descriptor());
        return own ? content(field.descriptor()) : NONE;
      }
    }
    return PLACE;
  }

  private int content(String descriptor) {
    if (descriptor.startsWith("[")) {
      return CONTENT;
    }
    String name = descriptor.length() == 1 ? "" : descriptor.substring(1, descriptor.length() - 1);
    if (name.isEmpty() || Library.isFixed(name)) {
      return PLACE;
    }
    TypeCode type = program.type(name);
    boolean whole = type != null && !(type.isInterface() && program.subtypes(name).isEmpty());
    for (String each : whole ? program.family(name) : List.of(name)) {
      if (program.type(each) == null && !each.equals("java/lang/Object")) {
        return CONTENT;
      }
    }
    return whole ? PLACE : CONTENT;
  }
}
