package dev.baton.engine.coordination.retry;

import dev.baton.engine.code.Op;
import dev.baton.engine.code.Op.Change;
import dev.baton.engine.code.Value;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Cycles;
import dev.baton.engine.typestate.Cycles.Way;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Whether an op runs only while some limit of its method is not reached. */
public final class Guards {
  private Guards() {}

  /** Whether every way to the op is shut once a limit is reached. */
  public static boolean isGuarded(int op, Body body) {
    BitSet all = new BitSet();
    all.set(0, body.ops().size());
    Cycles cycles = body.cycles();
    for (Limit limit : new Limits(body, all).all()) {
      if (limit.reset() < 0 && !cycles.from(body.flow().entry(), limit.within()).get(op)) {
        return true;
      }
    }
    return false;
  }

  /** The number that is passed on as this argument, if it was counted up or down. */
  public static List<Value> counted(Op.Call call, int argument) {
    boolean moves =
        argument < call.changes().size() && call.changes().get(argument) != Change.ASSIGN;
    return moves ? call.arguments().get(argument) : List.of();
  }

  /** Whether the op is only come to while the number is on this side of a limit. */
  public static boolean isLimited(Value number, Change change, int op, Body body) {
    return isLimited(operand -> operand.values().contains(number), change, op, body);
  }

  /** The same for a number that is asked for by name, as the component of an object is. */
  public static boolean isLimited(String named, Change change, int op, Body body) {
    return isLimited(operand -> body.name(operand.values()).equals(named), change, op, body);
  }

  private static boolean isLimited(Predicate<Op.Operand> number, Change change, int op, Body body) {
    Cycles cycles = body.cycles();
    for (int at = 0; at < body.ops().size(); at++) {
      if (body.op(at) instanceof Op.Test test) {
        Set<Way> within = guard(at, test, number, change);
        if (!within.isEmpty() && !cycles.from(body.flow().entry(), within).get(op)) {
          return true;
        }
      }
    }
    return false;
  }

  private static Set<Way> guard(
      int at, Op.Test test, Predicate<Op.Operand> counter, Change change) {
    boolean left = counter.test(test.left());
    boolean right = counter.test(test.right());
    Op.Operand limit = left ? test.right() : test.left();
    if (left == right || !Limits.isLimit(limit)) {
      return Set.of();
    }
    Op.Relation relation = left ? test.relation() : Limits.mirrored(test.relation());
    return Limits.within(relation, change).map(way -> Set.of(new Way(at, way))).orElse(Set.of());
  }
}
