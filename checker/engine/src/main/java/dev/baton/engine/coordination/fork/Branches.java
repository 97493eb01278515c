package dev.baton.engine.coordination.fork;

import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.ForkCalls;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Which of the program's branches can run at once. */
public final class Branches {
  private final Forks forks;

  public Branches(Forks forks) {
    this.forks = forks;
  }

  /** Whether a branch that does one thing can run at once with another that does the other. */
  public boolean areAtOnce(Predicate<MethodRef> one, Predicate<MethodRef> other) {
    for (Fork left : forks.all()) {
      for (Fork right : forks.all()) {
        if (!left.equals(right)
            && left.host().method().ref().equals(right.host().method().ref())
            && one.test(left.target())
            && other.test(right.target())
            && (meet(left, right) || meet(right, left))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the second is started while the first may run: nobody waits for it in between. */
  private static boolean meet(Fork first, Fork second) {
    if (first.op() == second.op()) {
      return !first.target().equals(second.target());
    }
    Body host = first.host();
    Op.Call start = host.callAt(first.op());
    if (start == null || ForkCalls.invokesAll(start) || CallNames.owner(start).equals("FanOut")) {
      return false;
    }
    if (start.target().owner().startsWith("java/util/stream/")) {
      return isBehind(second, start); // the last call of a stream waits for all of its branches
    }
    BitSet open = new BitSet();
    for (int op = 0; op < host.ops().size(); op++) {
      open.set(op, !waits(host, op));
    }
    int to = begins(second);
    for (int next : host.flow().next(begins(first))) {
      if (open.get(next) && host.cycles().from(next, open).get(to)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a later stage of the same stream. */
  private static boolean isBehind(Fork later, Op.Call stage) {
    Op.Call call = later.host().callAt(later.op());
    return call != null
        && !call.arguments().isEmpty()
        && later.host().sources(call.arguments().get(0)).contains(new Value.Result(stage.id()));
  }

  /** A thread that was made does not run before it is started. */
  private static int begins(Fork fork) {
    Body host = fork.host();
    Op.Call made = host.callAt(fork.op());
    if (made == null || !CallNames.method(made).equals("<init>")) {
      return fork.op();
    }
    List<Value> thread = made.arguments().get(0);
    for (int op = 0; op < host.ops().size(); op++) {
      if (host.isCall(op, c -> CallNames.method(c).equals("start") && !c.isStatic())
          && ((Op.Call) host.op(op)).arguments().get(0).equals(thread)) {
        return op;
      }
    }
    return fork.op();
  }

  /** Also where it is only asked whether there is something to close, as the compiler does. */
  private static boolean waits(Body host, int op) {
    boolean asked =
        host.op(op) instanceof Op.Test test
            && test.right().values().isEmpty()
            && IntStream.of(host.flow().next(op))
                .anyMatch(way -> host.isCall(way, ForkCalls::waitsForBranches));
    return asked || host.isCall(op, ForkCalls::waitsForBranches);
  }
}
