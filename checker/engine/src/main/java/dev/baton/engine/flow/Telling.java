package dev.baton.engine.flow;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Edge;
import dev.baton.engine.effect.Effect;
import dev.baton.engine.effect.Invocation;
import dev.baton.engine.effect.Summary;
import dev.baton.engine.effect.ValueTypes;
import dev.baton.engine.resolve.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which methods have anything to tell when they run, and what: a touch, a call that can get to such
 * a method or that gives state to code of which nothing is known, or a reference in a place that is
 * looked into on the way (see {@link Demand}). Running the others loses nothing: none of what they
 * call leads to a touch, whatever they are given, since every method with the signature that an
 * open call names, and every function that is made anywhere, counts as what it may run.
 */
public final class Telling {
  private static final Told NOTHING = new Told(List.of(), List.of(), List.of(), List.of());
  private final Program program;
  private final Demand demand;
  private final Opaque opaque;
  private final List<Whole> quiet = new ArrayList<>();
  private final List<Whole> telling = new ArrayList<>();
  private final Map<MethodRef, Told> told = new HashMap<>();
  private final Map<String, Set<String>> signatures = new HashMap<>();
  private final Set<MethodRef> functions = new HashSet<>();
  private boolean runsTasks;
  private boolean runsFunctions;

  /** What a method tells, in its own terms. */
  record Told(
      List<Effect> effects, List<Invocation> calls, List<Invocation> kept, List<Edge> edges) {
    boolean isNothing() {
      return effects.isEmpty() && calls.isEmpty() && kept.isEmpty() && edges.isEmpty();
    }
  }

  /** A method with all that its summary has. */
  private record Whole(MethodCode method, Told all) {}

  /** Works out what each method tells. */
  public Telling(World world) {
    this.program = world.program();
    ValueTypes types = new ValueTypes(program);
    this.demand = new Demand(world, types);
    this.opaque = new Opaque(world, types);
    for (MethodCode method : world.summaries().bottomUp()) {
      Summary all = world.summaries().of(method);
      if (!all.isEmpty()) {
        Told whole = new Told(all.effects(), all.invocations(), all.kept(), all.edges());
        quiet.add(new Whole(method, whole));
        made(whole);
      }
    }
    boolean again = true;
    while (again) {
      again = quiet.removeIf(this::begins);
      telling.forEach(each -> ask(each.method(), each.all()));
      again |= demand.grew();
    }
    for (Whole each : telling) {
      told.put(each.method().ref(), filtered(each.method(), each.all()));
    }
  }

  /** What the method tells. */
  Told of(MethodCode method) {
    return told.getOrDefault(method.ref(), NOTHING);
  }

  /** Takes down which functions there are. */
  private void made(Told whole) {
    for (Edge edge : whole.edges()) {
      made(edge.value());
    }
    for (Invocation function : whole.kept()) {
      made(function.receiver());
    }
    for (Invocation call : whole.calls()) {
      made(call.receiver());
      call.arguments().forEach(values -> values.forEach(this::made));
    }
  }

  private void made(Value value) {
    if (value instanceof Value.Function function && functions.add(function.target())) {
      function.captured().forEach(values -> values.forEach(this::made));
    }
  }

  private boolean begins(Whole each) {
    MethodCode method = each.method();
    Told whole = each.all();
    boolean tells = !whole.effects().isEmpty() || leads(method, whole) || refers(method, whole);
    if (tells) {
      telling.add(each);
      String name = method.ref().name();
      signatures.computeIfAbsent(name, n -> new HashSet<>()).add(method.ref().descriptor());
      runsTasks |= Program.isTaskName(name);
      runsFunctions = runsFunctions || functions.stream().anyMatch(this::isTold);
    }
    return tells;
  }

  private boolean leads(MethodCode method, Told whole) {
    for (Invocation call : whole.calls()) {
      if (leads(call, method)) {
        return true;
      }
    }
    for (Invocation function : whole.kept()) {
      if (runs(function.receiver())) {
        return true;
      }
    }
    return false;
  }

  private boolean refers(MethodCode method, Told whole) {
    for (Edge edge : whole.edges()) {
      if (demand.asksFor(edge, method)) {
        return true;
      }
    }
    return false;
  }

  private boolean isTold(MethodRef called) {
    Set<String> same = signatures.get(called.name());
    return same != null && same.contains(called.descriptor());
  }

  /** Whether the open call can run something that tells, or give state to who knows what. */
  private boolean leads(Invocation open, MethodCode method) {
    MethodRef called = open.method();
    boolean runs =
        called == null
            ? runsTasks || runsFunctions
            : isTold(called) || (runsFunctions && mayBeFunction(called.owner()));
    return runs || opaque.concerns(open, method);
  }

  private boolean mayBeFunction(String type) {
    TypeCode read = program.type(type);
    return read == null || read.isInterface();
  }

  /** Whether what was put somewhere can run something that tells. */
  private boolean runs(Value kept) {
    if (kept instanceof Value.Function function) {
      return isTold(function.target());
    }
    return kept instanceof Value.Fresh made
        ? program.tasks(made.type()).stream().anyMatch(task -> isTold(task.ref()))
        : runsTasks || runsFunctions;
  }

  /** What has to be looked up so that the method can tell. */
  private void ask(MethodCode method, Told whole) {
    for (Effect effect : whole.effects()) {
      demand.of(effect, method);
    }
    for (Invocation call : whole.calls()) {
      if (leads(call, method)) {
        demand.of(call.receiver(), method);
        demand.of(call.arguments(), method);
      }
    }
    for (Invocation function : whole.kept()) {
      if (runs(function.receiver())) {
        demand.of(function.receiver(), method);
      }
    }
    for (Edge edge : whole.edges()) {
      if (demand.asksFor(edge, method)) {
        demand.of(edge.base(), method);
        demand.of(edge.value(), method);
      }
    }
  }

  private Told filtered(MethodCode method, Told whole) {
    List<Invocation> calls = new ArrayList<>(whole.calls());
    calls.removeIf(call -> !leads(call, method));
    List<Invocation> kept = new ArrayList<>(whole.kept());
    kept.removeIf(function -> !runs(function.receiver()));
    List<Edge> edges = new ArrayList<>(whole.edges());
    edges.removeIf(edge -> !demand.asksFor(edge, method));
    return new Told(whole.effects(), calls, kept, edges);
  }
}
