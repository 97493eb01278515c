package dev.baton.engine.flow;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Edge;
import dev.baton.engine.effect.Effect;
import dev.baton.engine.effect.Invocation;
import dev.baton.engine.effect.Site;
import dev.baton.engine.effect.Slots;
import dev.baton.engine.library.Library;
import dev.baton.engine.model.Runner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs entry points: what their summaries leave open, because it depends on what fields and
 * parameters hold, is looked up in the global heap. Not thread-safe.
 */
public final class Linker {
  private static final int DEEPEST = 16;
  private final World world;
  private final Telling telling;
  private final GlobalHeap heap;
  private final Consumer<Reached> reached;
  private final Contexts contexts = new Contexts();
  private final Ran ran = new Ran();
  private final Map<List<Object>, Kept> kept = new LinkedHashMap<>();
  private boolean grew;

  public Linker(World world, Telling telling, GlobalHeap heap, Consumer<Reached> reached) {
    this.world = world;
    this.telling = telling;
    this.heap = heap;
    this.reached = reached;
  }

  /** A function that was put somewhere, by code that runs as this. */
  private record Kept(Invocation function, Path path) {}

  /** A way from an entry point. */
  private record Path(MethodCode entry, Runner runner, List<Site> hops, boolean later) {
    Path on(List<Site> more, boolean isLater) {
      List<Site> all = new ArrayList<>(hops);
      all.addAll(more);
      return new Path(entry, runner, List.copyOf(all), later || isLater);
    }
  }

  /** The methods that ran. */
  public Set<MethodRef> ran() {
    return ran.methods();
  }

  /** The methods that have not run, and would have, were they not so many calls away. */
  public Collection<MethodCode> tooFar() {
    return ran.tooFar();
  }

  /** Whether running made references that were not known before. */
  public boolean grew() {
    return grew;
  }

  /** Runs an entry point. */
  public void run(Entries.Entry entry) {
    MethodCode body = entry.method();
    run(body, null, new Path(body, entry.runner(), List.of(), false));
  }

  /** Runs the functions that were put somewhere, and that nothing has run. */
  public void runKept() {
    for (Kept each : new ArrayList<>(kept.values())) {
      Value value = each.function().receiver();
      Path path = each.path().on(each.function().hops(), true);
      List<Site> site = List.of(each.function().site());
      Runner runner = each.path().runner();
      if (value instanceof Value.Function function && !ran.has(function.target(), runner)) {
        call(function, List.of(), path.on(site, true));
      } else if (value instanceof Value.Fresh fresh) {
        for (MethodCode task : world.program().tasks(fresh.type())) {
          if (!ran.has(task.ref(), runner) && !startsRole(task, path.runner())) {
            run(task, List.of(List.of(value)), path.on(site, true));
          }
        }
      }
    }
  }

  /** Runs a body; without arguments its parameters are what the whole program gives them. */
  private void run(MethodCode body, @Nullable List<List<Value>> given, Path path) {
    Telling.Told told = telling.of(body);
    if (told.isNothing()) {
      ran.note(body, path.runner()); // whatever it is given
      return;
    }
    if (path.hops().size() > DEEPEST) {
      ran.noteTooFar(body);
      return;
    }
    List<List<Value>> arguments = given;
    if (given != null) {
      Site last = path.hops().get(path.hops().size() - 1);
      Contexts.Context context = contexts.of(body.ref(), path.runner(), given);
      context.edges(last).forEach(edge -> grew |= heap.add(edge));
      if (!context.isNew()) {
        return;
      }
      arguments = context.arguments();
    }
    ran.note(body, path.runner());
    Terms terms = new Terms(heap, body.ref(), arguments);
    if (arguments != null) {
      told.edges().forEach(edge -> link(edge, terms));
    }
    told.effects().forEach(effect -> touch(effect, terms, path));
    told.calls().forEach(open -> invoke(open, terms, path));
    for (Invocation function : told.kept()) {
      for (Value value : terms.of(function.receiver())) {
        Invocation named =
            new Invocation(value, null, List.of(), true, function.site(), function.hops());
        kept.putIfAbsent(List.of(value, path.runner()), new Kept(named, path));
      }
    }
  }

  private void link(Edge edge, Terms terms) {
    for (Value base : terms.of(edge.base())) {
      for (Value value : terms.of(edge.value())) {
        grew |= heap.add(new Edge(base, edge.slot(), value, edge.site()));
      }
    }
  }

  private void touch(Effect effect, Terms terms, Path path) {
    List<Value> targets = new ArrayList<>();
    if (effect.touch().slot() && effect.target() instanceof Value.Field place) {
      for (Value base : terms.resolved(place.base())) {
        targets.add(new Value.Field(base, place.owner(), place.name()));
      }
    } else {
      targets.addAll(terms.resolved(effect.target()));
    }
    List<Site> hops = new ArrayList<>(path.hops());
    hops.addAll(effect.hops());
    Effect here =
        new Effect(
            effect.target(),
            terms.of(effect.touch(), path.later()),
            effect.cell(),
            effect.site(),
            hops);
    reached.accept(new Reached(here, targets, path.runner(), path.entry()));
  }

  private void invoke(Invocation open, Terms terms, Path path) {
    List<List<Value>> arguments = new ArrayList<>();
    open.arguments().forEach(a -> arguments.add(terms.of(a)));
    List<Site> way = new ArrayList<>(open.hops());
    way.add(open.site());
    Path next = path.on(way, open.later());
    boolean found = false;
    List<Value> receivers = terms.resolved(open.receiver());
    for (Value receiver : receivers) {
      if (receiver instanceof Value.Function function) {
        call(function, arguments, next);
        found = true;
      } else if (receiver instanceof Value.Fresh made) {
        found |= dispatch(open, made, arguments, next);
      }
    }
    if (!found) {
      anyOf(open, receivers, arguments, next);
    }
  }

  private boolean dispatch(
      Invocation open, Value.Fresh made, List<List<Value>> arguments, Path path) {
    MethodRef method = open.method();
    if (method == null) {
      List<MethodCode> tasks = world.program().tasks(made.type());
      tasks.forEach(task -> enter(task, with(List.of(made), arguments), path));
      return !tasks.isEmpty();
    }
    TypeCode type = world.program().type(made.type());
    MethodCode body = type == null ? null : world.program().resolve(method.in(made.type()));
    if (body != null && !body.ops().isEmpty()) {
      enter(body, with(List.of(made), arguments), path);
    }
    return type != null;
  }

  /** Nothing is known of the receiver: whatever class it may be of. */
  private void anyOf(
      Invocation open, List<Value> receivers, List<List<Value>> arguments, Path path) {
    MethodRef method = open.method();
    if (method == null || Library.isJdk(method.owner())) {
      unknown(open, arguments, path);
      return;
    }
    List<MethodCode> bodies = world.program().bodies(method);
    bodies.forEach(body -> enter(body, with(receivers, arguments), path));
    if (bodies.isEmpty() && !Library.isModel(method.owner())) {
      unknown(open, arguments, path);
    }
  }

  private void unknown(Invocation open, List<List<Value>> arguments, Path path) {
    MethodRef method = open.method();
    String why =
        method == null || Library.isJdk(method.owner())
            ? "what `" + open.site().member() + "` runs here is not known"
            : "`" + Library.nameOf(method) + "` was not read";
    for (List<Value> argument : arguments) {
      for (Value value : argument) {
        Effect hole = Effect.opaque(value, why, open);
        reached.accept(
            new Reached(hole.after(path.hops()), heap.resolve(value), path.runner(), path.entry()));
      }
    }
  }

  private static List<List<Value>> with(List<Value> receiver, List<List<Value>> arguments) {
    List<List<Value>> all = new ArrayList<>(List.of(receiver));
    all.addAll(arguments);
    return all;
  }

  private void call(Value.Function function, List<List<Value>> own, Path path) {
    List<List<Value>> all = new ArrayList<>(function.captured());
    all.addAll(own);
    MethodRef target = function.target();
    MethodCode body = world.program().resolve(target);
    if (body == null || body.ops().isEmpty()) {
      return;
    }
    boolean constructor = target.name().equals("<init>");
    if (constructor) {
      all.add(0, List.of(new Value.Fresh(-1, target.owner())));
    }
    boolean lambda = target.name().startsWith("lambda$") || function.isStatic();
    if (lambda || all.isEmpty() || constructor) {
      enter(body, all, path);
      return;
    }
    for (Value receiver : all.get(0)) {
      TypeCode made =
          receiver instanceof Value.Fresh fresh ? world.program().type(fresh.type()) : null;
      MethodCode exact = made == null ? body : world.program().resolve(target.in(made.name()));
      if (exact != null) {
        List<List<Value>> given = new ArrayList<>(all);
        given.set(0, List.of(receiver));
        enter(exact, given, path);
      }
    }
  }

  /** Code of another role is that role's doing: it is run as such, or from where it was made. */
  private void enter(MethodCode body, List<List<Value>> arguments, Path path) {
    boolean mutator = world.policies().ofMutator(body) != null;
    if (!mutator && !startsRole(body, path.runner())) {
      run(body, arguments, path);
      return;
    }
    for (int i = 0; i < arguments.size(); i++) {
      for (Value value : arguments.get(i)) {
        Edge edge =
            new Edge(Slots.parameter(body.ref(), i), Slots.VALUE, value, path.hops().get(0));
        grew |= heap.add(edge);
      }
    }
  }

  private boolean startsRole(MethodCode body, Runner runner) {
    Runner own = world.roles().of(body);
    return own.kind() != Runner.Kind.NOBODY && !own.equals(runner);
  }
}
