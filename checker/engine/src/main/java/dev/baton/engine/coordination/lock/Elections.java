package dev.baton.engine.coordination.lock;

import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.scene.Branch;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Cycles;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.OutcomeCalls;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Locks that are made of a flag: of all that want to set it by a compare-and-set, one goes on. */
public final class Elections {
  private static final Set<String> LOOKS = Set.of("get", "getPlain", "getAcquire", "getOpaque");

  private Elections() {}

  /** Whether one winner comes to both ops, and does not give the flag back on the way. */
  public static boolean both(Body body, int first, int second) {
    for (int test = 0; test < body.ops().size(); test++) {
      Op.Call flag = flag(body, test);
      if (flag != null && isWon(body, test, first) && isWon(body, test, second)) {
        BitSet open = new BitSet();
        open.set(0, body.ops().size());
        open.clear(test);
        Cycles cycles = body.normalCycles();
        BitSet between = cycles.from(first, open);
        boolean given =
            between.stream()
                .anyMatch(op -> changes(body, op, flag) && cycles.from(op, open).get(second));
        if (!given) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether one winner comes to the op, and the body never gives the flag back. */
  public static boolean once(Body body, int op) {
    for (int test = 0; test < body.ops().size(); test++) {
      Op.Call flag = flag(body, test);
      if (flag != null && isWon(body, test, op)) {
        boolean kept = true;
        for (int other = 0; other < body.ops().size(); other++) {
          kept &= !changes(body, other, flag);
        }
        if (kept) {
          return true;
        }
      }
    }
    return false;
  }

  /** The compare-and-set that the test looks at: from one constant to another. */
  private static Op.@Nullable Call flag(Body body, int at) {
    if (!(body.op(at) instanceof Op.Test test)
        || !LockProtocol.isEquality(test)
        || test.left().values().size() != 1) {
      return null;
    }
    Op.Call call = body.call(test.left().values().get(0));
    boolean fixed =
        call != null
            && OutcomeCalls.isCompareAndSet(call)
            && call.arguments().size() == 3
            && isFixed(call.arguments().get(1));
    return fixed ? call : null;
  }

  private static boolean isFixed(List<Value> values) {
    return values.stream().allMatch(Value.Constant.class::isInstance);
  }

  private static boolean isWon(Body body, int at, int op) {
    Op.Test test = (Op.Test) body.op(at);
    Branch branch = new Branch(body, at);
    int won = LockProtocol.isTrue(test, 1) ? 1 : 0;
    return !branch.isFlat() && branch.only(won).get(op);
  }

  /** Whether the op gives the flag another value, and is not the election itself. */
  private static boolean changes(Body body, int op, Op.Call flag) {
    Op.Call call = body.callAt(op);
    String name = body.name(flag.arguments().get(0));
    return call != null
        && call.id() != flag.id()
        && !call.isStatic()
        && !LOOKS.contains(CallNames.method(call))
        && call.target().owner().equals(flag.target().owner())
        && (name.isEmpty() || name.equals(body.name(call.arguments().get(0))));
  }
}
