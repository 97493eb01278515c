package dev.baton.engine.flow;

import dev.baton.engine.code.AnnotationUse;
import dev.baton.engine.code.FieldCode;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Places;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Runner;
import dev.baton.engine.resolve.Policies;
import dev.baton.engine.resolve.Program;
import dev.baton.engine.resolve.Roles;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds agents of which one instance serves many tasks, and what such an instance remembers. */
final class AgentInstances {
  private static final Set<String> ONE_INSTANCE =
      Set.of(
          "Component",
          "Service",
          "Singleton",
          "ApplicationScoped",
          "Repository",
          "Controller",
          "RestController");
  private final Program program;
  private final Policies policies;
  private final Roles roles;
  private final Summaries summaries;
  private final Places places;
  private final Set<String> keptInFields = new TreeSet<>();

  AgentInstances(World world) {
    this.program = world.program();
    this.policies = world.policies();
    this.roles = world.roles();
    this.summaries = world.summaries();
    this.places = world.places();
    for (MethodCode method : program.methods()) {
      Values values = world.values(method);
      for (Op op : method.ops()) {
        if (op instanceof Op.Store store) {
          values.follow(store.value()).forEach(this::keep);
        }
      }
    }
  }

  private void keep(Value value) {
    if (value instanceof Value.Fresh fresh && !fresh.type().isEmpty()) {
      keptInFields.add(fresh.type());
    }
  }

  /** What shared agents remember from one task to the next. */
  List<Fact.AgentState> state() {
    List<Fact.AgentState> found = new ArrayList<>();
    for (TypeCode type : program.types()) {
      Runner runner = runner(type);
      if (runner.kind() == Runner.Kind.ROLE && isShared(type)) {
        for (FieldCode field : type.fields()) {
          if (isOwnMemory(field) && changes(type, field)) {
            found.add(
                new Fact.AgentState(
                    type.simpleName(),
                    runner.role(),
                    field.name(),
                    places.field(type, field.name())));
          }
        }
      }
    }
    return found;
  }

  private Runner runner(TypeCode type) {
    Runner own = roles.of(type);
    return own.kind() != Runner.Kind.NOBODY
        ? own
        : type.methods().stream()
            .map(roles::of)
            .filter(r -> r.kind() == Runner.Kind.ROLE)
            .findFirst()
            .orElse(own);
  }

  private boolean isShared(TypeCode type) {
    return keptInFields.contains(type.name())
        || type.annotations().stream().anyMatch(AgentInstances::isOneInstance);
  }

  private static boolean isOneInstance(AnnotationUse use) {
    return ONE_INSTANCE.contains(use.type().substring(use.type().lastIndexOf('/') + 1));
  }

  /** A field of an instance that no policy speaks of, and no thread-safe type guards. */
  private boolean isOwnMemory(FieldCode field) {
    return !field.isStatic()
        && !field.isSynthetic()
        && !field.descriptor().startsWith("Ljava/util/concurrent/")
        && policies.ofField(field.owner(), field.name()) == null;
  }

  private boolean changes(TypeCode type, FieldCode field) {
    Value path = new Value.Field(new Value.Param(0), type.name(), field.name());
    return type.methods().stream()
        .filter(method -> !method.ref().isInitialiser() && !method.isStatic())
        .flatMap(method -> summaries.of(method).effects().stream())
        .anyMatch(effect -> effect.kind() != null && touches(effect.target(), path));
  }

  private static boolean touches(Value target, Value path) {
    return target.equals(path)
        || (target instanceof Value.Element element && touches(element.base(), path));
  }
}
