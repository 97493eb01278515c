package dev.baton.engine.coordination.lock;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.scene.Branch;
import dev.baton.engine.typestate.Body;
import java.util.ArrayList;
import java.util.List;

/** Writes that are only come to if a field, such as a version, is found right under their lock. */
public final class AskedAgain {
  private AskedAgain() {}

  /** Whether a field is looked at, by itself or through a method of the object that is written. */
  public static boolean before(Body body, int write) {
    for (int op = 0; op < body.ops().size(); op++) {
      if (looks(body, op, write) && HeldLocks.both(body, op, write)) {
        for (int test = op; test < body.ops().size(); test++) {
          if (body.op(test) instanceof Op.Test t
              && isOf(body.op(op), t, body)
              && HeldLocks.both(body, test, write)
              && decides(body, test, write)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean looks(Body body, int op, int write) {
    if (body.op(op) instanceof Op.Call call) {
      return !call.isStatic()
          && call.arguments().get(0).equals(written(body.op(write)))
          && !body.targets(call).isEmpty()
          && body.targets(call).stream().allMatch(target -> readsItsOwn(target, body));
    }
    return body.op(op) instanceof Op.Load;
  }

  private static List<Value> written(Op write) {
    if (write instanceof Op.Store store) {
      return store.base();
    }
    return write instanceof Op.Call call && !call.isStatic() ? call.arguments().get(0) : List.of();
  }

  /** What is final cannot have been changed by somebody else. */
  private static boolean readsItsOwn(MethodCode target, Body body) {
    return target.ops().stream()
        .anyMatch(
            op ->
                op instanceof Op.Load load
                    && load.base().equals(List.of(new Value.Param(0)))
                    && !isFinal(load, body));
  }

  private static boolean isFinal(Op.Load load, Body body) {
    TypeCode type =
        body.world()
            .program()
            .type(body.world().program().declaringType(load.owner(), load.name()));
    return type != null
        && type.fields().stream().anyMatch(f -> f.name().equals(load.name()) && f.isFinal());
  }

  private static boolean isOf(Op look, Op.Test test, Body body) {
    List<Value> both = new ArrayList<>(test.left().values());
    both.addAll(test.right().values());
    return body.sources(both).stream()
        .anyMatch(
            v ->
                look instanceof Op.Load load
                    ? v instanceof Value.Field f
                        && f.name().equals(load.name())
                        && load.base().contains(f.base())
                    : look instanceof Op.Call call && v.equals(new Value.Result(call.id())));
  }

  private static boolean decides(Body body, int test, int write) {
    Branch branch = new Branch(body, test);
    for (int way = 0; way < branch.ways(); way++) {
      if (!branch.isFlat() && branch.only(way).get(write)) {
        return true;
      }
    }
    return false;
  }
}
