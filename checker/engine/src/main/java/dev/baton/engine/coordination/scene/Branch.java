package dev.baton.engine.coordination.scene;

import dev.baton.engine.code.Op;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Cycles;
import dev.baton.engine.typestate.Returned;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.Logs;
import java.util.BitSet;
import java.util.Set;

/** The ways of one branch, and what runs on one of them alone. */
public final class Branch {
  private final Body body;
  private final Cycles cycles;
  private final int test;

  public Branch(Body body, int test) {
    this.body = body;
    this.cycles = body.normalCycles();
    this.test = test;
  }

  public int ways() {
    return body.flow().next(test).length;
  }

  /** Whether both ways of an if lead to the same op at once: only a value differs. */
  public boolean isFlat() {
    int[] next = body.flow().next(test);
    for (int way : next) {
      if (way != next[0]) {
        return false;
      }
    }
    return true;
  }

  /** The op to which all ways lead where the branch is flat. */
  public int join() {
    return body.flow().next(test)[0];
  }

  /** What runs on this way and on no other, until the ways meet or come back to the branch. */
  public BitSet only(int way) {
    int[] next = body.flow().next(test);
    BitSet mine = reach(next[way]);
    for (int other = 0; other < next.length; other++) {
      if (next[other] != next[way]) {
        mine.andNot(reach(next[other]));
      }
    }
    return mine;
  }

  private BitSet reach(int from) {
    BitSet found = new BitSet();
    if (from < body.ops().size() && from != test) {
      BitSet all = new BitSet();
      all.set(0, body.ops().size());
      all.clear(test);
      found = cycles.from(from, all);
    }
    return found;
  }

  /** Whether none of these ops does anything but tell people. */
  public boolean isInert(BitSet ops) {
    return ops.stream().allMatch(this::isInert);
  }

  private boolean isInert(int at) {
    Op op = body.op(at);
    if (op instanceof Op.Call call) {
      return Logs.is(call) || Logs.isText(call) || isAsked(call);
    }
    return op instanceof Op.Load
        || op instanceof Op.Catch
        || op instanceof Op.Test
        || (op instanceof Op.Return end && end.value().isEmpty());
  }

  /** What was refused is asked for its parts, to tell people of them. */
  private boolean isAsked(Op.Call call) {
    boolean accessor =
        !body.targets(call).isEmpty()
            && body.targets(call).stream()
                .allMatch(m -> m.ops().size() == 2 && Returned.of(m).size() == 1);
    return !call.isStatic()
        && CallNames.takesNothing(call.target())
        && (accessor || call.target().owner().startsWith("dev/baton/patterns/"));
  }

  /** Whether one of these ops is of this kind. */
  public boolean has(BitSet ops, Set<Class<? extends Op>> kinds) {
    return ops.stream().anyMatch(op -> kinds.stream().anyMatch(k -> k.isInstance(body.op(op))));
  }
}
