package dev.baton.engine.flow;

import dev.baton.engine.code.AnnotationUse;
import dev.baton.engine.code.FieldCode;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Places;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.model.Cell;
import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Policy;
import dev.baton.engine.model.Runner;
import dev.baton.engine.model.Step;
import dev.baton.engine.resolve.MutableTypes;
import dev.baton.engine.resolve.Names;
import dev.baton.engine.resolve.Policies;
import dev.baton.engine.resolve.Program;
import dev.baton.engine.resolve.Roles;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** From code to facts: the declarations, and every touch of a declared cell with who does it. */
public final class FactFinder {
  private final World world;
  private final Program program;
  private final Places places;
  private final Policies policies;
  private final Roles roles;
  private final Summaries summaries;
  private final Map<List<Object>, Fact> facts = new LinkedHashMap<>();

  private FactFinder(World world) {
    this.world = world;
    this.program = world.program();
    this.places = world.places();
    this.policies = world.policies();
    this.roles = world.roles();
    this.summaries = world.summaries();
  }

  /** The facts about state: declarations, and every touch of a declared cell with who does it. */
  public static List<Fact> find(World world) {
    FactFinder finder = new FactFinder(world);
    finder.declarations();
    finder.touches();
    return new ArrayList<>(finder.facts.values());
  }

  private void note(Fact fact) {
    facts.putIfAbsent(List.of(fact), fact);
  }

  private void declarations() {
    for (Cell cell : policies.all()) {
      note(new Fact.CellDeclared(cell));
      for (Policy policy : cell.policies()) {
        if (policy instanceof Policy.OwnedBy owned) {
          note(new Fact.RoleNamed(owned.role(), policy.text(), cell.declared()));
        } else if (policy instanceof Policy.AgentPrivate own) {
          note(new Fact.RoleNamed(own.role(), policy.text(), cell.declared()));
        }
      }
    }
    new AgentInstances(world).state().forEach(this::note);
    for (TypeCode type : program.types()) {
      declaredRole(type.annotations(), places.type(type));
      for (MethodCode method : type.methods()) {
        declaredRole(method.annotations(), places.method(type, method));
        escapes(type, method);
      }
    }
  }

  private void declaredRole(List<AnnotationUse> annotations, Place place) {
    String role = annotations.isEmpty() ? null : roles.declaredRole(annotations);
    if (role != null) {
      note(new Fact.RoleDeclared(role, place));
    }
  }

  private void escapes(TypeCode type, MethodCode method) {
    if ((method.access() & 0x2) != 0 || method.isSynthetic() || policies.isEmpty()) {
      return;
    }
    for (Value value : summaries.of(method).returns()) {
      if (value instanceof Value.Field field && field.base().equals(new Value.Param(0))) {
        Cell cell = policies.ofField(field.owner(), field.name());
        if (cell != null && isMutable(field)) {
          note(
              new Fact.Escape(
                  cell,
                  type.simpleName() + "." + method.ref().name(),
                  places.method(type, method)));
        }
      }
    }
  }

  private boolean isMutable(Value.Field path) {
    TypeCode owner = program.type(program.declaringType(path.owner(), path.name()));
    if (owner == null) {
      return false;
    }
    for (FieldCode field : owner.fields()) {
      if (field.name().equals(path.name())) {
        return MutableTypes.isMutable(field.descriptor(), program);
      }
    }
    return false;
  }

  private void touches() {
    Set<MethodRef> reached = reached();
    for (MethodCode method : program.methods()) {
      Runner runner = roles.of(method);
      boolean rootOfNobody =
          runner.kind() == Runner.Kind.NOBODY && !reached.contains(method.ref()) && isRoot(method);
      if (roles.isEntry(method) || rootOfNobody) {
        summaries.of(method).effects().forEach(effect -> touch(effect, runner, method));
      }
    }
  }

  private boolean isRoot(MethodCode method) {
    return summaries.callers(method.ref()).stream().allMatch(method.ref()::equals);
  }

  /** All that some role or the coordinator runs. */
  private Set<MethodRef> reached() {
    Set<MethodRef> reached = new TreeSet<>();
    Deque<MethodRef> work = new ArrayDeque<>();
    for (MethodCode method : program.methods()) {
      if (roles.of(method).kind() != Runner.Kind.NOBODY) {
        reached.add(method.ref());
      }
    }
    work.addAll(reached);
    while (!work.isEmpty()) {
      for (MethodRef callee : summaries.callees(work.remove())) {
        if (reached.add(callee)) {
          work.add(callee);
        }
      }
    }
    return reached;
  }

  private void touch(Effect effect, Runner runner, MethodCode entry) {
    Cell cell = effect.cell();
    TypeCode type = program.type(effect.site().method().owner());
    if (cell == null || type == null) {
      return;
    }
    Place place = places.write(type, effect.site().member(), effect.site().line());
    List<Step> reached = trail(effect, runner, entry);
    Fact fact =
        effect.kind() == null
            ? new Fact.CellRead(cell, runner, reached, place)
            : new Fact.CellWrite(cell, effect.kind(), runner, reached, place);
    Object kind = effect.kind() == null ? "read" : effect.kind();
    facts.putIfAbsent(List.of(cell.id(), kind, runner, effect.site()), fact);
  }

  private List<Step> trail(Effect effect, Runner runner, MethodCode entry) {
    List<Step> steps = new ArrayList<>();
    TypeCode host = program.type(entry.ref().owner());
    if (host != null) {
      String as = runner.kind() == Runner.Kind.ROLE ? " (runs as `" + runner.role() + "`)" : "";
      Place start = places.method(host, entry);
      steps.add(new Step(Names.method(entry.ref(), program) + as, start));
    }
    for (Effect.Site hop : effect.hops()) {
      TypeCode type = program.type(hop.method().owner());
      if (type != null) {
        steps.add(
            new Step(
                Names.method(hop.method(), program) + " calls " + hop.member(),
                places.write(type, hop.member(), hop.line())));
      }
    }
    return steps;
  }
}
