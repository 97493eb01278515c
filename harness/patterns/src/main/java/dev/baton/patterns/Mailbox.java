package dev.baton.patterns;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one role, what it has received and not settled, and what it was sent before. Safe
 * to share between threads; no code of users runs under its lock, and whoever waits for it is woken
 * after each change.
 */
final class Mailbox {
  /** What becomes of an offer. */
  enum Offer {
    ACCEPTED,
    /** It was offered before. */
    KNOWN,
    /** There is no room. */
    FULL
  }

  final WaitRoom waiters;
  private final int capacity;
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<HandoffPayload> waiting = new ArrayDeque<>();
  private final Map<String, InFlight> inFlight = new LinkedHashMap<>();
  private final Fingerprints known;

  Mailbox(int capacity, int remembered, WaitRoom waiters) {
    this.capacity = capacity;
    this.known = new Fingerprints(remembered);
    this.waiters = waiters;
  }

  /** A payload that somebody works on; compared by identity. */
  static final class InFlight {
    final HandoffPayload payload;
    private final long lease;
    private volatile long since;

    InFlight(HandoffPayload payload, long since, long lease) {
      this.payload = payload;
      this.since = since;
      this.lease = lease;
    }

    private long left(long now) {
      return lease - (now - since);
    }
  }

  private <T> T locked(Supplier<T> body) {
    lock.lock();
    try {
      return body.get();
    } finally {
      lock.unlock();
    }
  }

  private <T> T changed(Supplier<T> body) {
    T result = locked(body);
    waiters.wake();
    return result;
  }

  Offer offer(HandoffPayload payload) {
    long fingerprint = Fingerprints.of(payload);
    return changed(
        () -> {
          if (known.contains(fingerprint)) {
            return Offer.KNOWN;
          }
          if (!hasRoom()) {
            return Offer.FULL;
          }
          known.add(fingerprint);
          waiting.add(payload);
          return Offer.ACCEPTED;
        });
  }

  boolean hasRoom() {
    return locked(() -> waiting.size() + inFlight.size() < capacity);
  }

  /** How many wait, and how many are in flight. */
  int size() {
    return locked(() -> waiting.size() + inFlight.size());
  }

  /** The oldest payload that nobody's work on the same task holds back; no longer here. */
  @Nullable HandoffPayload poll() {
    return changed(() -> next(true));
  }

  /** The same; it stays, in flight. */
  @Nullable InFlight take(long now, long lease) {
    return locked(
        () -> {
          HandoffPayload payload = next(true);
          if (payload == null) {
            return null;
          }
          InFlight taken = new InFlight(payload, now, lease);
          inFlight.put(payload.taskId(), taken);
          return taken;
        });
  }

  private @Nullable HandoffPayload next(boolean remove) {
    if (inFlight.isEmpty()) {
      return remove ? waiting.poll() : waiting.peek();
    }
    Iterator<HandoffPayload> all = waiting.iterator();
    while (all.hasNext()) {
      HandoffPayload payload = all.next();
      if (!inFlight.containsKey(payload.taskId())) {
        if (remove) {
          all.remove();
        }
        return payload;
      }
    }
    return null;
  }

  /** Settles a payload in flight, if whoever took it is in time. */
  boolean acknowledge(InFlight taken, long now) {
    return changed(() -> taken.left(now) > 0 && inFlight.remove(taken.payload.taskId(), taken));
  }

  /** Starts its lease anew, if whoever took it is in time. */
  boolean renew(InFlight taken, long now) {
    return locked(
        () -> {
          boolean mayBe = taken.left(now) > 0 && isInFlight(taken);
          taken.since = mayBe ? now : taken.since;
          return mayBe;
        });
  }

  /**
   * Settles a payload in flight, and puts another in its place.
   *
   * @param again waits before all others; null where nothing does
   * @return false when it is not in flight any more
   */
  boolean settle(InFlight taken, @Nullable HandoffPayload again) {
    return changed(
        () -> {
          boolean first = inFlight.remove(taken.payload.taskId(), taken);
          if (first && again != null) {
            known.add(Fingerprints.of(again));
            waiting.addFirst(again);
          }
          return first;
        });
  }

  boolean isInFlight(InFlight taken) {
    return locked(() -> inFlight.get(taken.payload.taskId()) == taken);
  }

  /**
   * What was not settled in time, and is still in flight: what was taken last comes first, so that
   * putting each before all others restores the order.
   */
  List<InFlight> overdue(long now) {
    return locked(
        () -> {
          List<InFlight> overdue = new ArrayList<>(0);
          for (InFlight taken : inFlight.values()) {
            if (taken.left(now) <= 0) {
              overdue.add(taken);
            }
          }
          Collections.reverse(overdue);
          return overdue;
        });
  }

  /** Whether something can be received, or is overdue. */
  boolean isReady(long now) {
    return locked(() -> next(false) != null) || untilOverdue(now) <= 0;
  }

  /** Nanoseconds until the next payload in flight is overdue. */
  long untilOverdue(long now) {
    return locked(() -> inFlight.values().stream().mapToLong(taken -> taken.left(now)).min())
        .orElse(Long.MAX_VALUE);
  }
}
