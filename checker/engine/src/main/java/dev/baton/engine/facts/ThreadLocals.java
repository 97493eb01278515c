package dev.baton.engine.facts;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.flow.World;
import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Thread-local variables that one role sets and another reads: a hand-off changes threads. */
final class ThreadLocals {
  private final World world;
  private final Map<MethodRef, Set<String>> rolesOf;
  private final Map<String, Map<String, Place>> set = new TreeMap<>();
  private final Map<String, Map<String, Place>> read = new TreeMap<>();

  /**
   * A search.
   *
   * @param rolesOf the roles that run each method
   */
  ThreadLocals(World world, Map<MethodRef, Set<String>> rolesOf) {
    this.world = world;
    this.rolesOf = rolesOf;
  }

  /** All that cross from role to role. */
  List<Fact> find() {
    for (Map.Entry<MethodRef, Set<String>> each : rolesOf.entrySet()) {
      MethodCode method = world.program().method(each.getKey());
      TypeCode type = world.program().type(each.getKey().owner());
      if (method != null && type != null) {
        method.ops().forEach(op -> note(op, type, each.getValue()));
      }
    }
    List<Fact> found = new ArrayList<>();
    set.forEach((field, setters) -> cross(field, setters, found));
    return found;
  }

  private void note(Op op, TypeCode type, Set<String> roles) {
    if (!(op instanceof Op.Call call)
        || !call.target().owner().endsWith("ThreadLocal")
        || call.isStatic()) {
      return;
    }
    Map<String, Map<String, Place>> uses =
        switch (call.target().name()) {
          case "set" -> set;
          case "get" -> read;
          default -> new TreeMap<>();
        };
    for (Value value : call.arguments().get(0)) {
      String field =
          value instanceof Value.Static s
              ? world.program().declaringType(s.owner(), s.name()) + "." + s.name()
              : value instanceof Value.Field f
                  ? world.program().declaringType(f.owner(), f.name()) + "." + f.name()
                  : "";
      if (!field.isEmpty()) {
        Place place = world.places().write(type, call.target().name(), call.line());
        roles.forEach(
            role -> uses.computeIfAbsent(field, f -> new TreeMap<>()).putIfAbsent(role, place));
      }
    }
  }

  private void cross(String field, Map<String, Place> setters, List<Fact> found) {
    int dot = field.lastIndexOf('.');
    TypeCode type = world.program().type(field.substring(0, dot));
    for (Map.Entry<String, Place> reader : read.getOrDefault(field, Map.of()).entrySet()) {
      for (Map.Entry<String, Place> setter : setters.entrySet()) {
        if (type != null
            && !setter.getKey().equals(reader.getKey())
            && !setters.containsKey(reader.getKey())) {
          String name = field.substring(dot + 1);
          found.add(
              new Fact.ThreadState(
                  name,
                  setter.getKey(),
                  setter.getValue(),
                  reader.getKey(),
                  reader.getValue(),
                  world.places().field(type, name)));
          return;
        }
      }
    }
  }
}
