package dev.baton.engine.coordination.retry.recursion;

import dev.baton.engine.code.Op;
import dev.baton.engine.code.Op.Change;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.retry.Guards;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.typestate.Body;
import java.util.List;

/**
 * Numbers that the calls of a round pass on, one step nearer to what they are compared with: in the
 * method that passes them on, or where the function that does so was given away.
 */
final class Counts {
  private final Setting setting;

  Counts(Setting setting) {
    this.setting = setting;
  }

  /** A number that was changed and then passed on as this argument of the call. */
  private record Passed(Rounds.Edge call, int argument, Change change, List<Rounds.Edge> round) {
    /** What is compared there is, in the next round, the number that was passed on. */
    private boolean arrives(Rounds.Edge there, Value compared) {
      return Rounds.arrives(call, argument, there, compared, round);
    }
  }

  /** Whether the call of the round is only made while such a number is within its limit. */
  boolean isCounted(Rounds.Edge edge, List<Rounds.Edge> round) {
    Op.Call call = (Op.Call) edge.from().ops().get(edge.op());
    for (int i = 0; i < call.changes().size(); i++) {
      Passed passed = new Passed(edge, i, call.changes().get(i), round);
      for (Value value : Guards.counted(call, i)) {
        if (isLimited(value, edge, passed) || isLimitedOutside(value, edge, round, passed)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isLimited(Value number, Rounds.Edge at, Passed passed) {
    Body body = setting.body(at.from());
    return Guards.isLimited(number, passed.change(), at.op(), body) && passed.arrives(at, number);
  }

  private boolean isLimitedOutside(
      Value number, Rounds.Edge inner, List<Rounds.Edge> others, Passed passed) {
    for (int i = 0; i < others.size(); i++) {
      Rounds.Edge outer = others.get(i);
      boolean gives = !outer.equals(inner) && outer.to().ref().equals(inner.from().ref());
      for (Value value : gives ? outer.captured(number) : List.<Value>of()) {
        if (isLimited(value, outer, passed)
            || isLimitedOutside(value, outer, others.subList(0, i), passed)) {
          return true;
        }
      }
    }
    return false;
  }
}
