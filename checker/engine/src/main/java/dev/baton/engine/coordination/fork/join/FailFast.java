package dev.baton.engine.coordination.fork.join;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.fork.Fork;
import dev.baton.engine.coordination.fork.Forks;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.coordination.CoordinationFact.FailFastJoin;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Cycles;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.ForkCalls;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds joins at which the first branch that fails takes the results of the others with it. */
public final class FailFast {
  private static final Set<String> MAPS = Set.of("map", "forEach", "mapToObj", "flatMap");
  private static final Set<String> DRAWS = Set.of("next", "get", "remove", "poll", "take");
  private final Setting setting;
  private final Forks forks;
  private final Reactive reactive;
  private final Failures failures;
  private final List<FailFastJoin> found = new ArrayList<>();

  private FailFast(Setting setting, Forks forks) {
    this.setting = setting;
    this.forks = forks;
    this.reactive = new Reactive(setting);
    this.failures = new Failures(setting);
  }

  public static List<FailFastJoin> find(Setting setting, Forks forks) {
    FailFast finder = new FailFast(setting, forks);
    Set<MethodCode> done = new HashSet<>();
    for (MethodCode method : setting.sites().calling(FailFast::isJoin)) {
      MethodCode outermost = setting.lambdas().outermost(method);
      if (done.add(outermost)) {
        finder.look(outermost);
      }
    }
    return finder.found;
  }

  private static boolean isJoin(Op.Call call) {
    return ForkCalls.waits(call)
        || ForkCalls.isScope(call)
        || ForkCalls.isParallel(call)
        || CallNames.method(call).equals("andFailFast")
        || MAPS.contains(CallNames.method(call))
        || Reactive.isJoin(call);
  }

  private void look(MethodCode outermost) {
    Set<MethodCode> family = setting.lambdas().family(outermost);
    for (MethodCode method : family) {
      Body body = setting.body(method);
      for (int op = 0; op < body.ops().size(); op++) {
        Op.Call call = body.callAt(op);
        if (call != null && report(call, op, body, family)) {
          return;
        }
      }
    }
  }

  private boolean report(Op.Call call, int op, Body body, Set<MethodCode> family) {
    Optional<Boolean> shape = shape(call, op, body);
    if (shape.isEmpty() || isHandled(op, body, family)) {
      return false;
    }
    List<Fork> branches = related(family);
    boolean asks = branches.stream().anyMatch(forks::asks);
    boolean near = setting.agents().areNear(body.method());
    boolean safe =
        !branches.isEmpty()
            && branches.stream().allMatch(fork -> failures.cannotFail(fork, family));
    boolean hasResults =
        (branches.isEmpty() || !branches.stream().allMatch(FailFast::givesNothing))
            && !UnreadResults.at(call, family, branches.isEmpty());
    if (safe || !(asks || ((near || shape.get()) && hasResults))) {
      return false;
    }
    List<Step> why = new ArrayList<>();
    for (Fork fork : branches) {
      why.add(new Step("a branch is forked", fork.host().at(fork.op())));
    }
    found.add(
        new FailFastJoin(
            CallNames.text(call), asks, List.copyOf(new LinkedHashSet<>(why)), body.at(op)));
    return true;
  }

  /** Whether the branch runs for its effect: the join has no result of it to lose. */
  private static boolean givesNothing(Fork fork) {
    Op.Call start = fork.host().callAt(fork.op());
    return start != null
        && (CallNames.method(start).equals("runAsync")
            || start.target().descriptor().startsWith("(Ljava/lang/Runnable;)"));
  }

  /** Whether the call joins several branches bare; true where its name alone says so. */
  private Optional<Boolean> shape(Op.Call call, int op, Body body) {
    if (CallNames.method(call).equals("andFailFast")) {
      return Optional.of(true);
    }
    if (ForkCalls.isScope(call)) {
      return isFailFastScope(call, body) ? Optional.of(true) : Optional.empty();
    }
    if (ForkCalls.waits(call) && !call.arguments().isEmpty()) {
      return wait(call, op, body);
    }
    if (reactive.meetIn(call, body)) {
      return Optional.of(true);
    }
    if (MAPS.contains(CallNames.method(call)) && !call.isStatic()) {
      return mapped(call, body);
    }
    return Optional.empty();
  }

  private Optional<Boolean> wait(Op.Call call, int op, Body body) {
    Set<Value> sources = body.sources(call.arguments().get(0));
    if (comesFrom(sources, body, "allOf") && !comesFrom(sources, body, "anyOf")) {
      return Optional.of(true);
    }
    if (!body.cycles().around(op).isEmpty() && isDrawn(sources, body)) {
      return Optional.of(sources.stream().anyMatch(v -> isInvokeAll(v, body)));
    }
    Set<Integer> joined = new HashSet<>();
    for (Op other : body.ops()) {
      if (other instanceof Op.Call c && ForkCalls.waits(c) && !c.arguments().isEmpty()) {
        for (Value value : body.sources(c.arguments().get(0))) {
          if (value instanceof Value.Result result && body.isMadeBy(value, ForkCalls::starts)) {
            joined.add(result.call());
          }
        }
      }
    }
    return joined.size() > 1 ? Optional.of(false) : Optional.empty();
  }

  private static boolean comesFrom(Set<Value> sources, Body body, String method) {
    return sources.stream()
        .anyMatch(v -> body.isMadeBy(v, c -> CallNames.method(c).equals(method) && c.isStatic()));
  }

  /** A future that is taken out of a collection. */
  private static boolean isDrawn(Set<Value> sources, Body body) {
    return sources.stream()
        .anyMatch(
            v ->
                v instanceof Value.Element
                    || body.isMadeBy(
                        v, c -> DRAWS.contains(CallNames.method(c)) && !ForkCalls.waits(c)));
  }

  private static boolean isInvokeAll(Value value, Body body) {
    return body.isMadeBy(value, ForkCalls::invokesAll);
  }

  private static boolean isFailFastScope(Op.Call call, Body body) {
    String method = CallNames.method(call);
    boolean shutdown = call.target().owner().endsWith("ShutdownOnFailure");
    if (method.equals("throwIfFailed") || (shutdown && method.equals("join"))) {
      return shutdown;
    }
    if (!method.equals("join")) {
      return false;
    }
    for (Value value : body.sources(call.arguments().get(0))) {
      Op.Call open = body.call(value);
      if (open != null && CallNames.method(open).equals("open")) {
        boolean all =
            body.sources(open.arguments().stream().flatMap(List::stream).toList()).stream()
                .map(body::call)
                .anyMatch(c -> c != null && CallNames.method(c).contains("llSuccessfulOrThrow"));
        return open.arguments().isEmpty() || all;
      }
    }
    return false;
  }

  /** {@code map(CompletableFuture::join)}, or a lambda that waits; or a parallel stream. */
  private Optional<Boolean> mapped(Op.Call call, Body body) {
    boolean stream = call.target().owner().startsWith("java/util/");
    for (List<Value> argument : stream ? call.arguments() : List.<List<Value>>of()) {
      for (Value.Function function : body.functions(argument)) {
        Op.Call as = new Op.Call(0, function.target(), false, false, List.of(List.of()), 0);
        if (ForkCalls.waits(as) || waitsForItsOwn(function)) {
          return Optional.of(
              body.sources(call.arguments().get(0)).stream().anyMatch(v -> isInvokeAll(v, body)));
        }
      }
    }
    boolean parallel =
        stream
            && forks.all().stream()
                .anyMatch(f -> f.host() == body && body.op(f.op()) == call && f.many())
            && !ForkCalls.starts(call);
    return parallel ? Optional.of(false) : Optional.empty();
  }

  private boolean waitsForItsOwn(Value.Function function) {
    MethodCode code = setting.world().program().method(function.target());
    if (code == null || !code.isSynthetic()) {
      return false;
    }
    Body body = setting.body(code);
    for (int op = 0; op < body.ops().size(); op++) {
      Op.Call call = body.callAt(op);
      boolean own =
          call != null
              && ForkCalls.waits(call)
              && !call.arguments().isEmpty()
              && call.arguments().get(0).stream()
                  .anyMatch(
                      v -> v instanceof Value.Param p && p.index() >= function.captured().size());
      if (own && !isCaught(op, body)) {
        return true;
      }
    }
    return false;
  }

  private boolean isHandled(int op, Body body, Set<MethodCode> family) {
    for (MethodCode method : family) {
      for (Op each : method.ops()) {
        if (each instanceof Op.Call call && ForkCalls.handlesFailure(call)) {
          return true;
        }
      }
    }
    return isCaught(op, body);
  }

  /** Whether what is thrown here is caught so that the others are still waited for. */
  private static boolean isCaught(int op, Body body) {
    Cycles cycles = body.cycles();
    BitSet cycle = cycles.around(op);
    for (int handler : body.flow().raised(op)) {
      boolean goesOn = handler < body.ops().size() && reachesJoin(handler, cycles, body);
      if (cycle.get(handler) || goesOn || (cycle.isEmpty() && isOnlyThing(handler, body))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOnlyThing(int handler, Body body) {
    return body.method().isSynthetic()
        && body.op(handler) instanceof Op.Catch
        && !reachesThrowOnly(handler, body);
  }

  private static boolean reachesThrowOnly(int handler, Body body) {
    BitSet after = body.cycles().after(handler);
    return after.stream().noneMatch(op -> body.op(op) instanceof Op.Return);
  }

  private static boolean reachesJoin(int handler, Cycles cycles, Body body) {
    return cycles.after(handler).stream()
        .mapToObj(body::callAt)
        .anyMatch(c -> c != null && ForkCalls.waits(c));
  }

  /** The branches whose results meet here: forked in this text, or by what it calls. */
  private List<Fork> related(Set<MethodCode> family) {
    Set<Object> hosts = new HashSet<>();
    for (MethodCode method : family) {
      hosts.add(method.ref());
      setting.calls().callees(method).forEach(callee -> hosts.add(callee.ref()));
    }
    return forks.all().stream().filter(f -> hosts.contains(f.host().method().ref())).toList();
  }
}
