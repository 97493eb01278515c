package dev.baton.patterns;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where payloads past their bound end: with the supervisor, or here where there is none, or where
 * it fails.
 */
final class DeadLetters {
  private final Queue<HandoffPayload> letters = new ConcurrentLinkedQueue<>();
  final @Nullable Consumer<HandoffPayload> supervisor;

  DeadLetters(@Nullable Consumer<HandoffPayload> supervisor) {
    this.supervisor = supervisor;
  }

  static boolean isPastBound(HandoffPayload payload) {
    // a payload without a bound is no dead letter: it is incomplete
    return payload.maxAttempts() >= 1 && payload.attempt() > payload.maxAttempts();
  }

  void bury(HandoffPayload payload) {
    if (supervisor == null) {
      letters.add(payload);
      return;
    }
    try {
      supervisor.accept(payload);
    } catch (RuntimeException | Error e) {
      letters.add(payload);
      throw e;
    }
  }

  List<HandoffPayload> all() {
    return List.copyOf(letters);
  }

  Optional<HandoffPayload> take() {
    return Optional.ofNullable(letters.poll());
  }
}
