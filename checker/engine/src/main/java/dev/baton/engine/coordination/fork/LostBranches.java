package dev.baton.engine.coordination.fork;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.coordination.CoordinationFact.BranchForked;
import dev.baton.engine.model.coordination.CoordinationFact.Ending;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Cycles;
import dev.baton.engine.typestate.Simulation;
import dev.baton.engine.typestate.Uses;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.ForkCalls;
import dev.baton.engine.vocabulary.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds branches for which nobody waits, on some path. */
public final class LostBranches {
  private static final Set<String> STAGES =
      Words.of(
          "thenApply thenAccept thenRun thenCompose thenApplyAsync thenAcceptAsync "
              + "thenRunAsync thenComposeAsync orTimeout thenCombine thenAcceptBoth");
  private static final Set<String> CALLBACKS =
      Words.of("exceptionally handle handleAsync whenComplete whenCompleteAsync");
  private static final Set<String> WAITING =
      Words.of(
          "awaitTermination await join close awaitAdvance acquire take poll get invokeAll "
              + "blockLast block wait arriveAndAwaitAdvance awaitQuiescence");
  private static final Set<String> MEETS = Words.of("await arriveAndAwaitAdvance awaitAdvance");

  private static final Set<String> TAKING = Words.of("take poll");

  /** What nobody waits on, unlike a queue or a future. */
  private static final Pattern COLLECTION = Pattern.compile("java/util/.*(List|Map|Set)");

  private static final Pattern FUTURE = Pattern.compile(".*Future");

  private static final Set<String> INPUTS =
      Words.of("take poll receive accept readLine read nextLine select await wait sleep recv");

  /** A branch that signals does it near its own end. */
  private static final int MOST_CALLEES = 12;

  private final Setting setting;
  private final Forks forks;
  private final List<BranchForked> found = new ArrayList<>();

  private LostBranches(Setting setting, Forks forks) {
    this.setting = setting;
    this.forks = forks;
  }

  public static List<BranchForked> find(Setting setting, Forks forks) {
    LostBranches lost = new LostBranches(setting, forks);
    forks.all().forEach(lost::look);
    setting.sites().calling(LostBranches::fansIn).forEach(lost::fanOuts);
    return lost.found;
  }

  private void look(Fork fork) {
    Body body = fork.host();
    Op.Call call = (Op.Call) body.op(fork.op());
    boolean thread = CallNames.method(call).equals("<init>");
    boolean starts = thread || ForkCalls.starts(call);
    if (!starts || !forks.asks(fork) || isWorker(fork)) {
      return;
    }
    if (ForkCalls.isScope(call)) {
      if (!waits(body.method(), Set.of("join", "joinUntil", "joinAll"))) {
        report(fork, call, true, List.of());
      }
      return;
    }
    if (ForkCalls.isCompletionService(call)) {
      if (isOwnService(call, body) && !waits(body.method(), TAKING)) {
        report(fork, call, true, List.of());
      }
      return;
    }
    if (ForkCalls.isFuture(CallNames.returnedType(call.target()))) {
      future(fork, call, body);
    } else if (!waits(body.method(), WAITING) && !isLeftBehind(fork) && !isKept(call, body)) {
      report(fork, call, false, List.of());
    }
  }

  private void future(Fork fork, Op.Call call, Body body) {
    Op.Call last = call;
    for (int depth = 0; depth < 12; depth++) {
      List<Integer> uses = body.uses().of(last.id());
      boolean awaited = waits(body.method(), MEETS) || returnsOwn(fork, FUTURE);
      if (uses.isEmpty() && awaited && signals(fork)) {
        return;
      }
      if (uses.isEmpty()) {
        report(fork, call, true, List.of());
        return;
      }
      Op.Call next = uses.size() == 1 ? body.callAt(uses.get(0)) : null;
      if (next == null || next.isStatic() || CALLBACKS.contains(CallNames.method(next))) {
        break;
      }
      if (!STAGES.contains(CallNames.method(next))) {
        break;
      }
      last = next;
    }
    if (Collected.isForgotten(last, body, setting)) {
      report(fork, call, true, List.of());
      return;
    }
    somePath(fork, call, last, body);
  }

  private void somePath(Fork fork, Op.Call call, Op.Call last, Body body) {
    Set<Integer> uses = Set.copyOf(body.uses().of(last.id()));
    FutureProtocol protocol = new FutureProtocol(body, fork.op(), uses);
    for (Simulation.Exit<Boolean> exit : Simulation.run(body, protocol).exits()) {
      if (exit.state() && !exit.thrown()) {
        Step leaves = new Step("leaves: the method returns without waiting", body.at(exit.op()));
        report(fork, call, true, List.of(leaves));
        return;
      }
    }
  }

  private void report(Fork fork, Op.Call call, boolean certain, List<Step> why) {
    found.add(
        new BranchForked(
            CallNames.text(call), Ending.NOT_JOINED, "", certain, why, fork.host().at(fork.op())));
  }

  /** A thread that takes one piece of work after the other lives as long as its program. */
  private boolean isWorker(Fork fork) {
    MethodCode branch = fork.branch();
    if (branch == null) {
      return false;
    }
    Body body = setting.body(branch);
    if (takesWork(body)) {
      return true;
    }
    // a lambda of a few ops may only call the method that has the loop
    for (Op op : body.ops().size() < 12 ? body.ops() : List.<Op>of()) {
      if (op instanceof Op.Call call
          && body.targets(call).stream().anyMatch(t -> takesWork(setting.body(t)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean takesWork(Body body) {
    Cycles cycles = body.cycles();
    for (int op = 0; op < body.ops().size(); op++) {
      boolean input = body.isCall(op, call -> INPUTS.contains(CallNames.method(call)));
      if (input && !cycles.around(op).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the branch, or what it calls, gives a signal on which somebody can wait. */
  private boolean signals(Fork fork) {
    Set<MethodCode> reached = new LinkedHashSet<>();
    List<MethodCode> work = new ArrayList<>();
    if (fork.branch() != null) {
      work.add(fork.branch());
    }
    while (!work.isEmpty() && reached.size() < MOST_CALLEES) {
      MethodCode next = work.remove(0);
      if (reached.add(next)) {
        work.addAll(setting.calls().callees(next));
      }
    }
    return reached.stream()
        .flatMap(method -> method.ops().stream())
        .anyMatch(op -> op instanceof Op.Call call && Signals.isSignal(call));
  }

  private boolean waits(MethodCode method, Set<String> names) {
    for (MethodCode each : setting.lambdas().family(method)) {
      for (Op op : each.ops()) {
        if (op instanceof Op.Call call && names.contains(CallNames.method(call))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether nobody else has the service, who could take the futures. */
  private static boolean isOwnService(Op.Call submit, Body body) {
    List<Value> service = submit.arguments().get(0);
    return service.stream().allMatch(Value.Fresh.class::isInstance)
        && body.ops().stream().noneMatch(op -> givesAway(op, service, body));
  }

  private static boolean givesAway(Op op, List<Value> object, Body body) {
    List<Value> given = new ArrayList<>();
    if (op instanceof Op.Call call) {
      int own = call.isStatic() ? 0 : 1;
      call.arguments().subList(own, call.arguments().size()).forEach(given::addAll);
    } else if (!(op instanceof Op.Move)) {
      Uses.values(op, given::add);
    }
    return body.sources(given).stream().anyMatch(object::contains);
  }

  /** Whether somebody can see what the branch does, later than its host returns. */
  private boolean isLeftBehind(Fork fork) {
    return (leavesTrace(fork) || signals(fork)) && !isGivenAtOnce(fork);
  }

  /** Whether its host returns a collection that the branch has not yet filled. */
  private static boolean isGivenAtOnce(Fork fork) {
    // who has the pool can wait for all that is in it
    boolean thread = fork.host().isCall(fork.op(), c -> c.target().isInitialiser());
    return thread && returnsOwn(fork, COLLECTION);
  }

  /** Whether its host returns an object of such a type, made there, that the branch has too. */
  private static boolean returnsOwn(Fork fork, Pattern type) {
    List<Value> made = new ArrayList<>();
    for (List<Value> each : fork.captured()) {
      each.stream()
          .filter(v -> v instanceof Value.Fresh fresh && type.matcher(fresh.type()).matches())
          .forEach(made::add);
    }
    return fork.host().ops().stream()
        .anyMatch(
            op -> op instanceof Op.Return end && end.value().stream().anyMatch(made::contains));
  }

  /** Whether the branch changes, calls back, or signals something that it was given. */
  private boolean leavesTrace(Fork fork) {
    MethodCode branch = fork.branch();
    if (branch == null || fork.captured().isEmpty()) {
      return false;
    }
    Body body = setting.body(branch);
    for (int op = 0; op < body.ops().size(); op++) {
      Op.Call call = body.callAt(op);
      boolean passes =
          call != null
              && !setting.agents().asks(call, branch)
              && call.arguments().stream()
                  .anyMatch(a -> body.comesFrom(a, c -> setting.agents().asks(c, branch)));
      if (passes || body.op(op) instanceof Op.Store) {
        return true;
      }
    }
    return false;
  }

  private static boolean isKept(Op.Call call, Body body) {
    List<Integer> uses = body.uses().of(call.id());
    return uses.stream().anyMatch(use -> !(body.op(use) instanceof Op.Move));
  }

  private static boolean fansIn(Op.Call call) {
    return CallNames.returnedType(call.target()).equals("FanIn");
  }

  private void fanOuts(MethodCode method) {
    for (Op op : method.ops()) {
      if (op instanceof Op.Call call
          && fansIn(call)
          && setting.body(method).uses().of(call.id()).isEmpty()) {
        found.add(
            new BranchForked(
                CallNames.text(call),
                Ending.NOT_JOINED,
                "",
                true,
                List.of(),
                setting.body(method).at(call)));
      }
    }
  }
}
