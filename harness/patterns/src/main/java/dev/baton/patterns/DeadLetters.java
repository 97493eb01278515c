package dev.baton.patterns;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where payloads past their bound end, once each: with the supervisor, or here where there is none,
 * or where it fails. Safe to share between threads; the supervisor runs under no lock.
 */
final class DeadLetters {
  private final ReentrantLock lock = new ReentrantLock();
  private final Queue<HandoffPayload> letters = new ArrayDeque<>();
  private final Fingerprints known;
  private final @Nullable Consumer<HandoffPayload> supervisor;

  DeadLetters(int remembered, @Nullable Consumer<HandoffPayload> supervisor) {
    this.known = new Fingerprints(remembered);
    this.supervisor = supervisor;
  }

  static boolean isPastBound(HandoffPayload payload) {
    // a payload without a bound is no dead letter: it is incomplete
    return payload.maxAttempts() >= 1 && payload.attempt() > payload.maxAttempts();
  }

  void bury(HandoffPayload payload) {
    if (isKnown(payload)) {
      return;
    }
    if (supervisor == null) {
      keep(payload);
      return;
    }
    try {
      supervisor.accept(payload);
    } catch (RuntimeException | Error e) {
      keep(payload);
      throw e;
    }
  }

  private boolean isKnown(HandoffPayload payload) {
    long fingerprint = Fingerprints.of(payload);
    lock.lock();
    try {
      return !known.add(fingerprint);
    } finally {
      lock.unlock();
    }
  }

  private void keep(HandoffPayload payload) {
    lock.lock();
    try {
      letters.add(payload);
    } finally {
      lock.unlock();
    }
  }

  List<HandoffPayload> all() {
    lock.lock();
    try {
      return List.copyOf(letters);
    } finally {
      lock.unlock();
    }
  }

  Optional<HandoffPayload> take() {
    lock.lock();
    try {
      return Optional.ofNullable(letters.poll());
    } finally {
      lock.unlock();
    }
  }
}
