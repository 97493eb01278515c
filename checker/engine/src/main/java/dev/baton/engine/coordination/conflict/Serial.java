package dev.baton.engine.coordination.conflict;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.resolve.Program;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Signals to one subscriber come one after the other (Reactive Streams 1.3): what it does to its
 * own fields while it takes one is not done twice at once.
 */
final class Serial {
  private static final Set<String> SIGNALS =
      Words.of(
          "onNext onError onComplete onSubscribe onOpen onEvent onMessage onText onClose"
              + " onPartialResponse onCompleteResponse");
  private static final Pattern RECEIVER =
      Pattern.compile(
          ".*(Subscriber|Observer|ServerSentEventListener|EventSourceListener"
              + "|WebSocket.?Listener|Streaming\\w*ResponseHandler)");

  private Serial() {}

  static boolean is(Touch write, Body body) {
    return isSignal(write, body)
        || body.comesFrom(write.key(), call -> CallNames.method(call).equals("currentThread"));
  }

  private static boolean isSignal(Touch write, Body body) {
    Program program = body.world().program();
    return body.world().calls().isPartOf(body.method(), method -> takesSignal(method, program))
        && isOwn(target(body.op(write.op())), program);
  }

  private static boolean takesSignal(MethodCode method, Program program) {
    return SIGNALS.contains(method.ref().name())
        && program.family(method.ref().owner()).stream()
            .anyMatch(type -> RECEIVER.matcher(type).matches());
  }

  private static boolean isOwn(List<Value> target, Program program) {
    return !target.isEmpty() && target.stream().allMatch(on -> OwnParts.is(on, program));
  }

  private static List<Value> target(Op op) {
    if (op instanceof Op.Store store) {
      return store.base();
    }
    return op instanceof Op.Call call && !call.isStatic() ? call.arguments().get(0) : List.of();
  }
}
