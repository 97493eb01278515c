package dev.baton.engine.coordination.lock;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.scene.Branch;
import dev.baton.engine.typestate.Body;
import java.util.BitSet;
import java.util.List;

/**
 * Turns that a flag gives to one at a time: who finds it set goes away, who does not sets it, under
 * one lock, and takes it back under the lock under which the work is written.
 */
public final class Turns {
  private Turns() {}

  /** Whether only who has the turn comes to both ops, and keeps it from the first to the second. */
  public static boolean both(Body body, int first, int second) {
    for (int set = 0; set < body.ops().size(); set++) {
      if (body.op(set) instanceof Op.Store flag
          && isOwn(flag)
          && isConstant(flag, 1)
          && HeldLocks.both(body, set, first)
          && !without(body, 0, set).get(second)
          && isFoundFree(body, set, flag)
          && isKept(body, set, second, flag)) {
        return !(body.op(second) instanceof Op.Store work) || isOnlyHere(work, body);
      }
    }
    return false;
  }

  private static boolean isOwn(Op.Store flag) {
    return flag.base().equals(List.of(new Value.Param(0)));
  }

  private static boolean isConstant(Op.Store flag, int number) {
    return flag.value().equals(List.of(new Value.Constant(number)));
  }

  private static BitSet without(Body body, int from, int closed) {
    BitSet open = new BitSet();
    open.set(0, body.ops().size());
    open.clear(closed);
    return body.cycles().from(from, open);
  }

  private static boolean isFoundFree(Body body, int set, Op.Store flag) {
    Value field = new Value.Field(new Value.Param(0), flag.owner(), flag.name());
    for (int test = 0; test < set; test++) {
      if (body.op(test) instanceof Op.Test asked
          && LockProtocol.isEquality(asked)
          && asked.left().values().equals(List.of(field))
          && HeldLocks.both(body, test, set)) {
        Branch branch = new Branch(body, test);
        int free = LockProtocol.isTrue(asked, 1) ? 0 : 1;
        return !branch.isFlat() && branch.only(free).get(set);
      }
    }
    return false;
  }

  /** Where the flag is taken back before the work is written, both are done under one lock. */
  private static boolean isKept(Body body, int set, int write, Op.Store flag) {
    for (int op = 0; op < body.ops().size(); op++) {
      if (op != set
          && body.op(op) instanceof Op.Store other
          && other.name().equals(flag.name())
          && without(body, op, set).get(write)
          && !HeldLocks.both(body, op, write)) {
        return false;
      }
    }
    return true;
  }

  /** Nobody writes the same without having asked for the turn. */
  private static boolean isOnlyHere(Op.Store work, Body body) {
    TypeCode type = body.world().program().type(work.owner());
    for (MethodCode method : type == null ? List.<MethodCode>of() : type.methods()) {
      boolean writes =
          method.ops().stream().anyMatch(op -> op instanceof Op.Store s && isSame(s, work));
      if (writes && !method.ref().isInitialiser() && !method.ref().equals(body.method().ref())) {
        return false;
      }
    }
    return type != null;
  }

  private static boolean isSame(Op.Store store, Op.Store work) {
    return store.name().equals(work.name()) && store.owner().equals(work.owner());
  }
}
