package dev.baton.engine.body;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Edge;
import dev.baton.engine.effect.Effect;
import dev.baton.engine.effect.Folding;
import dev.baton.engine.effect.Invocation;
import dev.baton.engine.effect.Paths;
import dev.baton.engine.effect.Site;
import dev.baton.engine.effect.Slots;
import dev.baton.engine.effect.Substitution;
import dev.baton.engine.effect.Summary;
import dev.baton.engine.effect.Targets;
import dev.baton.engine.effect.Touch;
import dev.baton.engine.model.Cell;
import dev.baton.engine.model.Fact.WriteKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the calls of one body do: each callee's summary in the caller's terms. */
final class Calls {
  private final Known known;
  private final Summaries summaries;
  private final Values values;
  private final Recorder record;
  private final Folding folding;
  private final Libraries libraries;

  Calls(Known known, Summaries summaries, Values values, Recorder record, Folding folding) {
    this.known = known;
    this.summaries = summaries;
    this.values = values;
    this.record = record;
    this.folding = folding;
    this.libraries = new Libraries(known, values, record, this);
  }

  void apply(Op.Call call) {
    List<List<Value>> arguments = new ArrayList<>();
    call.arguments().forEach(a -> arguments.add(values.follow(a)));
    Site site = record.site(call.target().name(), call.line());
    if (libraries.isStateApi(call)) {
      libraries.apply(call, new Spot(site, call.id(), false, 0));
      return;
    }
    Targets targets = values.targets(call);
    Spot spot = new Spot(site, call.id(), false, 0);
    MethodCode named = known.program().resolve(call.target());
    if (named != null) {
      mutator(named, arguments, spot);
    }
    run(targets, call.target(), arguments, spot);
    if (targets.library()) {
      libraries.apply(call, spot);
    }
  }

  /** Functions that run functions are followed so far: one can be given itself. */
  private static final int DEEPEST = 8;

  /**
   * Where something runs.
   *
   * @param id the number of the call
   * @param later whether it runs after the method may have returned
   * @param depth through how many functions it was found
   */
  record Spot(Site site, int id, boolean later, int depth) {
    Spot laterOn() {
      return new Spot(site, id, true, depth);
    }

    private Spot deeper(boolean isLater) {
      return new Spot(site, id, later || isLater, depth + 1);
    }
  }

  private void run(Targets targets, MethodRef method, List<List<Value>> arguments, Spot spot) {
    for (Targets.Run run : targets.bodies()) {
      List<List<Value>> own = new ArrayList<>(arguments);
      if (!run.receivers().isEmpty() && !own.isEmpty()) {
        own.set(0, run.receivers());
      }
      enter(run.body(), method.owner(), own, spot);
    }
    List<List<Value>> rest =
        arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
    for (Value.Function function : targets.functions()) {
      function(function, rest, spot);
    }
    for (Value open : targets.open()) {
      boolean byCaller = !targets.possible().isEmpty() || Paths.isOpen(open);
      if (byCaller) {
        record.call(new Invocation(open, method, rest, spot.later(), spot.site(), List.of()));
      }
      targets.possible().forEach(body -> enterPossibly(body, method.owner(), arguments, spot));
    }
  }

  /** What is only perhaps run is run by whoever knows; here it is noted who it is called by. */
  private void enterPossibly(MethodCode body, String type, List<List<Value>> arguments, Spot spot) {
    summaries.note(body, record.method());
    boolean mutator = mutator(body, arguments, spot);
    if (mutator || summaries.starts(body, type, record.method())) {
      parameters(body, arguments, spot.site());
    }
  }

  /** A method that was read: its effects become ours, unless it starts another role. */
  void enter(MethodCode body, String type, List<List<Value>> arguments, Spot spot) {
    summaries.note(body, record.method());
    boolean mutator = mutator(body, arguments, spot);
    Summary callee = summaries.of(body);
    Substitution terms = folding.terms(body, arguments, spot.id());
    callee.edges().forEach(edge -> inherit(edge, terms));
    if (mutator || summaries.starts(body, type, record.method())) {
      parameters(body, arguments, spot.site());
      keep(arguments.stream().flatMap(List::stream).toList(), spot.site());
      return;
    }
    callee.effects().forEach(effect -> inherit(effect, terms, spot));
    callee.invocations().forEach(open -> inherit(open, terms, spot));
    callee.kept().forEach(function -> inheritKept(function, terms, spot));
  }

  /** A call of a mutator is the write, whatever its body does. */
  private boolean mutator(MethodCode body, List<List<Value>> arguments, Spot spot) {
    Cell mutator = known.policies().ofMutator(body);
    if (mutator == null) {
      return false;
    }
    boolean known = !arguments.isEmpty() && !arguments.get(0).isEmpty() && !body.isStatic();
    Value receiver = known ? arguments.get(0).get(0) : new Value.Unknown();
    Touch touch = Touch.slot(WriteKind.ASSIGN, List.of()).in(null, List.of(), spot.later());
    record.effect(Effect.here(receiver, touch, spot.site()).on(mutator));
    return true;
  }

  /** What another role's entry point is given. */
  private void parameters(MethodCode entry, List<List<Value>> arguments, Site site) {
    for (int i = 0; i < arguments.size(); i++) {
      Value parameter = Slots.parameter(entry.ref(), i);
      for (Value value : arguments.get(i)) {
        record.edge(new Edge(parameter, Slots.VALUE, value, site));
      }
    }
  }

  private void inherit(Edge edge, Substitution terms) {
    if (!Paths.isOpen(edge.base()) && !(Paths.root(edge.base()) instanceof Value.Fresh)) {
      return;
    }
    for (Substitution one : terms.apart(edge.base())) {
      List<Value> held = values.follow(one.of(edge.value()));
      for (Value base : values.follow(one.of(edge.base()))) {
        held.forEach(value -> record.edge(new Edge(base, edge.slot(), value, edge.site())));
      }
    }
  }

  private void inherit(Effect effect, Substitution terms, Spot spot) {
    Value key = effect.touch().key();
    List<Value> keys = key == null ? List.of() : values.follow(terms.of(key));
    Value newKey = keys.isEmpty() ? key : keys.get(0);
    Touch touch =
        effect.touch().in(newKey, values.follow(terms.of(effect.touch().operands())), spot.later());
    for (Value target : targets(effect, terms)) {
      Effect here = effect.calledFrom(spot.site(), target, touch);
      // the caller that supplies the key is the one that writes under it
      boolean supplied = isParam(key) && !isParam(newKey);
      record.effect(supplied ? here.atCall() : here);
    }
  }

  private static boolean isParam(@Nullable Value key) {
    return key != null && Paths.root(key) instanceof Value.Param;
  }

  private List<Value> targets(Effect effect, Substitution terms) {
    List<Value> found = new ArrayList<>();
    if (effect.touch().slot() && effect.target() instanceof Value.Field place) {
      // it is the place that is written, not what was there
      for (Value base : values.follow(terms.of(place.base()))) {
        found.add(Paths.cut(new Value.Field(base, place.owner(), place.name())));
      }
    } else {
      found.addAll(values.follow(terms.of(effect.target())));
    }
    return found.isEmpty() ? List.of(new Value.Unknown()) : found;
  }

  private void inherit(Invocation open, Substitution terms, Spot spot) {
    List<List<Value>> arguments = new ArrayList<>();
    open.arguments().forEach(a -> arguments.add(values.follow(terms.of(a))));
    Spot there = spot.deeper(open.later());
    if (there.depth() > DEEPEST) {
      return;
    }
    for (Value receiver : values.follow(terms.of(open.receiver()))) {
      if (open.method() == null) {
        task(receiver, arguments, there);
      } else {
        resolve(open, receiver, arguments, there);
      }
    }
  }

  private void resolve(Invocation open, Value receiver, List<List<Value>> arguments, Spot there) {
    MethodRef method = java.util.Objects.requireNonNull(open.method());
    Targets targets = Targets.of(known.program(), method, List.of(receiver));
    if (targets.open().isEmpty()) {
      List<List<Value>> all = new ArrayList<>(List.of(List.of(receiver)));
      all.addAll(arguments);
      run(targets, method, all, there);
    } else {
      record.call(open.calledFrom(there.site(), receiver, arguments));
    }
  }

  private void inheritKept(Invocation function, Substitution terms, Spot spot) {
    for (Value value : values.follow(terms.of(function.receiver()))) {
      record.keep(function.calledFrom(spot.site(), value, List.of()));
    }
  }

  /** A function that is called. */
  void function(Value.Function function, List<List<Value>> own, Spot from) {
    Spot spot = from.deeper(false);
    if (spot.depth() > DEEPEST) {
      return;
    }
    List<List<Value>> all = new ArrayList<>(function.captured());
    MethodRef target = function.target();
    boolean exact = function.isStatic() || target.name().startsWith("lambda$");
    if (target.name().equals("<init>")) {
      all.add(0, List.of(new Value.Fresh(spot.id(), target.owner())));
      exact = true;
    }
    all.addAll(own);
    Targets targets =
        exact
            ? Targets.exact(known.program(), target, List.of())
            : values.targets(target, false, all, false);
    run(targets, target, all, spot);
    if (targets.library()) {
      Op.Call call =
          new Op.Call(spot.id(), target, exact, function.isStatic(), all, spot.site().line());
      libraries.apply(call, spot);
    }
  }

  /** A task or function that a library runs: a lambda, an object of ours, or the caller's. */
  void task(Value value, List<List<Value>> own, Spot spot) {
    if (value instanceof Value.Function function) {
      function(function, own, spot);
    } else if (value instanceof Value.Fresh fresh) {
      for (MethodCode body : known.program().tasks(fresh.type())) {
        List<List<Value>> all = new ArrayList<>(List.of(List.of(value)));
        all.addAll(own);
        enter(body, fresh.type(), all, spot);
      }
    } else if (Paths.isOpen(value)) {
      record.call(new Invocation(value, null, own, spot.later(), spot.site(), List.of()));
    }
  }

  /** Functions among these values were put somewhere, and are perhaps run from there. */
  void keep(List<Value> held, Site site) {
    for (Value value : held) {
      boolean runs =
          value instanceof Value.Function
              || (value instanceof Value.Fresh f && !known.program().tasks(f.type()).isEmpty());
      if (runs) {
        record.keep(new Invocation(value, null, List.of(), true, site, List.of()));
      }
    }
  }

  @Nullable MethodCode body(MethodRef ref) {
    return known.program().resolve(ref);
  }
}
