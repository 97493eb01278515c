package dev.baton.engine.coordination.retry.recursion;

import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.effect.Paths;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.vocabulary.BoundCalls;
import dev.baton.engine.vocabulary.CallNames;
import java.util.List;
import java.util.Set;

/**
 * Recursions that come to an end because what is passed on lies inside what was given: a child, a
 * rest, a parent.
 */
final class Descents {
  /** Steps by which something inside is reached. */
  private static final int DEEPEST = 12;

  private final Setting setting;

  Descents(Setting setting) {
    this.setting = setting;
  }

  /** Whether the call of the round passes on a part of what its method, or its host, was given. */
  boolean is(Rounds.Edge edge, List<Rounds.Edge> round) {
    Body body = setting.body(edge.from());
    Op.Call call = (Op.Call) body.op(edge.op());
    return goesDown(call, body)
        || round.stream()
            .filter(outer -> !outer.isDirect() && outer.to().ref().equals(edge.from().ref()))
            .anyMatch(outer -> goesThrough(call, outer));
  }

  private boolean goesDown(Op.Call call, Body body) {
    for (int i = call.isStatic() ? 0 : 1; i < call.arguments().size(); i++) {
      for (Value value : call.arguments().get(i)) {
        boolean inside =
            (value instanceof Value.Field || value instanceof Value.Element)
                && isGiven(Paths.root(value), body);
        if (inside
            || isPartOfArgument(value, body)
            || isFoundInside(value, body, 0, call.arguments())) {
          return true;
        }
      }
    }
    return false;
  }

  /** A function passes on each element of what its host goes through. */
  private boolean goesThrough(Op.Call call, Rounds.Edge outer) {
    Body host = setting.body(outer.from());
    Op.Call through = (Op.Call) host.op(outer.op());
    if (through.isStatic() || !BoundCalls.isOfCollection(through)) {
      return false;
    }
    List<List<Value>> passed =
        call.arguments().stream()
            .map(given -> given.stream().flatMap(v -> outer.captured(v).stream()).toList())
            .toList();
    boolean passesElement =
        call.arguments().stream()
            .flatMap(List::stream)
            .anyMatch(v -> v instanceof Value.Param p && p.index() >= outer.capturedCount());
    return passesElement
        && host
            .sources(through.arguments().get(0), made -> setting.agents().asks(made, host.method()))
            .stream()
            .anyMatch(v -> isGiven(v, host) && passed.stream().noneMatch(own -> own.contains(v)));
  }

  private static boolean isGiven(Value value, Body body) {
    return value instanceof Value.Param p && (p.index() > 0 || body.method().isStatic());
  }

  private boolean isPartOfArgument(Value value, Body body) {
    Op.Call made = body.call(value);
    if (made == null || made.isStatic() || setting.agents().asks(made, body.method())) {
      return false;
    }
    boolean part =
        BoundCalls.isLink(made)
            || Set.of("subList", "skip", "substring", "tail").contains(CallNames.method(made));
    return part && body.sources(made.arguments().get(0)).stream().anyMatch(v -> isGiven(v, body));
  }

  /**
   * It was reached by steps into what was given: through an entry, an element, a component. What is
   * passed on whole beside its part becomes no smaller.
   */
  private static boolean isFoundInside(
      Value value, Body body, int steps, List<List<Value>> passed) {
    Value base = value;
    int inner = steps;
    while (base instanceof Value.Element element) {
      base = element.base();
      inner++;
    }
    if (base instanceof Value.Param) {
      Value whole = base;
      return inner > 0
          && isGiven(base, body)
          && passed.stream().noneMatch(argument -> argument.contains(whole));
    }
    Op.Call made = body.call(base);
    int next = inner + 1;
    return made != null
        && inner < DEEPEST
        && BoundCalls.isPart(made)
        && made.arguments().get(0).stream().anyMatch(v -> isFoundInside(v, body, next, passed));
  }
}
