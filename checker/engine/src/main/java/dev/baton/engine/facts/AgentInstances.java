package dev.baton.engine.facts;

import dev.baton.engine.code.FieldCode;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.flow.GlobalHeap;
import dev.baton.engine.flow.Reached;
import dev.baton.engine.flow.World;
import dev.baton.engine.library.Library;
import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Runner;
import dev.baton.engine.resolve.Wiring;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What agents remember from one task to the next, where one instance serves many. */
final class AgentInstances {
  private final World world;
  private final GlobalHeap heap;
  private final Instances instances;
  private final Map<List<Object>, Fact> found = new LinkedHashMap<>();
  private final Set<String> shared = new HashSet<>();

  AgentInstances(World world, GlobalHeap heap) {
    this.world = world;
    this.heap = heap;
    this.instances = new Instances(world, heap);
  }

  /** What shared agents remember, among all that is reached. */
  List<Fact> state(Collection<Reached> reached) {
    for (TypeCode type : world.program().types()) {
      if (runner(type).kind() == Runner.Kind.ROLE && isMeant(type) && instances.isShared(type)) {
        shared.add(type.name());
      }
    }
    if (!shared.isEmpty()) {
      reached.forEach(this::add);
    }
    return new ArrayList<>(found.values());
  }

  /** What is declared inside an agent is a part of it only where the agent keeps one. */
  private boolean isMeant(TypeCode type) {
    TypeCode host = type.enclosing() == null ? null : world.program().type(type.enclosing());
    return host == null
        || world.roles().of(host).kind() != Runner.Kind.ROLE
        || world.roles().declaredRole(type.annotations()) != null
        || host.fields().stream().anyMatch(field -> keeps(field, type.name()));
  }

  /** Whether the field holds such objects: one, an array, or others that are typed by them. */
  private boolean keeps(FieldCode field, String type) {
    String descriptor = "L" + type + ";";
    return field.descriptor().replace("[", "").equals(descriptor)
        || field.signature().contains(descriptor)
        || heap.heldIn(field.owner(), field.name()).stream()
            .anyMatch(held -> held instanceof Value.Fresh made && made.type().equals(type));
  }

  private void add(Reached touch) {
    boolean works = touch.runner().kind() == Runner.Kind.ROLE && !Wiring.is(touch.entry());
    if (touch.effect().touch().kind() == null || !works || touch.effect().cell() != null) {
      return;
    }
    Value at = touch.effect().target();
    while (at instanceof Value.Element element) {
      at = element.base();
    }
    if (at instanceof Value.Field field) {
      String owner = world.program().declaringType(field.owner(), field.name());
      TypeCode type = world.program().type(owner);
      if (type != null && shared.contains(owner)) {
        remember(type, field.name(), touch.effect().site().method());
      }
    }
  }

  private void remember(TypeCode type, String name, MethodRef by) {
    MethodCode method = world.program().method(by);
    for (FieldCode field : type.fields()) {
      boolean setUp =
          PluggedIn.is(field) && (method == null || !PluggedIn.isMadeAnew(field, method));
      if (field.name().equals(name) && !setUp && isOwnMemory(field)) {
        found.putIfAbsent(
            List.of(type.name(), name),
            new Fact.AgentState(
                type.simpleName(), runner(type).role(), name, world.places().field(type, name)));
      }
    }
  }

  private Runner runner(TypeCode type) {
    Runner own = world.roles().of(type);
    return own.kind() != Runner.Kind.NOBODY
        ? own
        : type.methods().stream()
            .map(world.roles()::of)
            .filter(r -> r.kind() == Runner.Kind.ROLE)
            .findFirst()
            .orElse(own);
  }

  private static boolean isThreadSafe(Value value) {
    return value instanceof Value.Fresh made && Library.isThreadSafe("L" + made.type() + ";");
  }

  /** A field of an instance that no policy speaks of, and no thread-safe type guards. */
  private boolean isOwnMemory(FieldCode field) {
    List<Value> held = heap.heldIn(field.owner(), field.name());
    boolean safe =
        Library.isThreadSafe(field.descriptor())
            || (!held.isEmpty() && held.stream().allMatch(AgentInstances::isThreadSafe));
    return !field.isStatic()
        && !field.isSynthetic()
        && !safe
        && world.policies().ofField(field.owner(), field.name()) == null;
  }
}
