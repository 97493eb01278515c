package dev.baton.engine.coordination.fork;

import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.typestate.Cycles;
import dev.baton.engine.vocabulary.ForkCalls;
import java.util.BitSet;
import java.util.function.Predicate;

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
    Op.Call start = first.host().callAt(first.op());
    if (start == null || ForkCalls.invokesAll(start)) {
      return false;
    }
    BitSet waits = new BitSet();
    for (int op = 0; op < first.host().ops().size(); op++) {
      if (first.host().isCall(op, ForkCalls::waits)) {
        waits.set(op);
      }
    }
    BitSet open = new BitSet();
    open.set(0, first.host().ops().size());
    open.andNot(waits);
    return reaches(first, second, open);
  }

  private static boolean reaches(Fork first, Fork second, BitSet open) {
    Cycles cycles = Cycles.of(first.host().flow());
    for (int next : first.host().flow().next(first.op())) {
      if (open.get(next) && cycles.from(next, open).get(second.op())) {
        return true;
      }
    }
    return false;
  }
}
