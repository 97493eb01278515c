package dev.baton.engine.coordination.retry.recursion;

import dev.baton.engine.code.Op;
import dev.baton.engine.code.Op.Change;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.retry.Component;
import dev.baton.engine.coordination.retry.Guards;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.typestate.Body;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Numbers that go round inside an object, as the hops of a message do. Each call of the round has
 * to be seen to pass it on: the object itself, or one that was made with the same number or the
 * next.
 */
final class CarriedCounts {
  private final Setting setting;

  CarriedCounts(Setting setting) {
    this.setting = setting;
  }

  /** Whether the call of the round is only made while such a number is within its limit. */
  boolean isCounted(Rounds.Edge edge, List<Rounds.Edge> round) {
    Body body = setting.body(edge.from());
    Op.Call call = (Op.Call) body.op(edge.op());
    for (int i = 0; edge.isDirect() && i < call.arguments().size(); i++) {
      for (Component counted : Component.of(call.arguments().get(i), body)) {
        if (counted.change() != Change.ASSIGN
            && Guards.isLimited(counted.name(body), counted.change(), edge.op(), body)
            && comesBack(counted, i, edge, round)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the object arrives, at the end of the round, as what is looked at in the next one. */
  private boolean comesBack(
      Component counted, int argument, Rounds.Edge start, List<Rounds.Edge> round) {
    Set<Value> now = Set.of(new Value.Param(argument));
    int at = round.indexOf(start);
    for (int i = 1; i < round.size() && !now.isEmpty(); i++) {
      now = passedOn(counted, now, round.get((at + i) % round.size()));
    }
    return now.containsAll(counted.given());
  }

  private Set<Value> passedOn(Component counted, Set<Value> now, Rounds.Edge edge) {
    Body body = setting.body(edge.from());
    Set<Value> next = new HashSet<>();
    for (int i = 0; i < edge.parameters(); i++) {
      List<Value> values = edge.given(i);
      boolean same = !values.isEmpty() && now.containsAll(values);
      boolean made =
          Component.of(values, body).stream()
              .anyMatch(
                  c ->
                      c.isOf(counted)
                          && now.containsAll(c.given())
                          && (c.change() == Change.ASSIGN || c.change() == counted.change()));
      if (same || made) {
        next.add(new Value.Param(i));
      }
    }
    return next;
  }
}
