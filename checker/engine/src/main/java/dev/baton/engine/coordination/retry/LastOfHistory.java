package dev.baton.engine.coordination.retry;

import dev.baton.engine.code.Op;
import dev.baton.engine.code.Op.Change;
import dev.baton.engine.code.Value;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.Words;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The last item that is taken of a feedback history, where nothing else of it is told. */
final class LastOfHistory {
  private static final Set<String> LAST = Words.of("getLast peekLast removeLast pollLast");
  private static final Set<String> COUNTS = Words.of("size isEmpty");

  private LastOfHistory() {}

  /** The call that takes it, if it is among these values of what an agent is told. */
  static Optional<Op.Call> in(Collection<Value> values, Op.Call told, Body body) {
    return values.stream()
        .flatMap(value -> Optional.ofNullable(body.call(value)).stream())
        .filter(taken -> takesLast(taken, body))
        .filter(taken -> !tellsMore(told, body))
        .findFirst();
  }

  private static boolean takesLast(Op.Call call, Body body) {
    if (call.isStatic() || !isHistory(call.arguments().get(0), body)) {
      return false;
    }
    boolean counted =
        CallNames.method(call).equals("get")
            && call.arguments().size() == 2
            && call.changes().get(1) == Change.DECREASE
            && body.comesFrom(call.arguments().get(1), c -> COUNTS.contains(CallNames.method(c)));
    return counted || LAST.contains(CallNames.method(call));
  }

  private static boolean isHistory(List<Value> values, Body body) {
    return values.stream().anyMatch(v -> body.isMadeBy(v, LastOfHistory::isHistory));
  }

  private static boolean isHistory(Op.Call call) {
    return CallNames.method(call).equals("feedbackHistory");
  }

  /** Whether the history itself is told too, what else is made of it, or a text that grows. */
  private static boolean tellsMore(Op.Call told, Body body) {
    Set<List<Value>> given = new HashSet<>(told.arguments());
    boolean grows = false;
    for (Value value : body.sources(told.arguments().stream().flatMap(List::stream).toList())) {
      Op.Call call = body.call(value);
      if (call != null && !takesLast(call, body) && !COUNTS.contains(CallNames.method(call))) {
        given.addAll(call.arguments());
        grows |= isText(call) && call.arguments().stream().anyMatch(a -> a.contains(value));
      }
    }
    return grows || given.stream().anyMatch(values -> isHistory(values, body));
  }

  private static boolean isText(Op.Call call) {
    return CallNames.returnedType(call.target()).equals("String");
  }
}
