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
import org.jspecify.annotations.Nullable;

/**
 * What waits for one role, and what it has received and not settled. Safe to share between threads;
 * no code of users runs under its lock.
 */
final class Mailbox {
  private final int capacity;
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<HandoffPayload> waiting = new ArrayDeque<>();
  private final Map<String, InFlight> inFlight = new LinkedHashMap<>();

  Mailbox(int capacity) {
    this.capacity = capacity;
  }

  /** A payload that somebody works on; compared by identity. */
  static final class InFlight {
    final HandoffPayload payload;
    private final long since;
    private final long lease;

    InFlight(HandoffPayload payload, long since, long lease) {
      this.payload = payload;
      this.since = since;
      this.lease = lease;
    }

    private long left(long now) {
      return lease - (now - since);
    }
  }

  /** Whether there was room. */
  boolean offer(HandoffPayload payload) {
    lock.lock();
    try {
      return waiting.size() + inFlight.size() < capacity && waiting.add(payload);
    } finally {
      lock.unlock();
    }
  }

  boolean hasRoom() {
    lock.lock();
    try {
      return waiting.size() + inFlight.size() < capacity;
    } finally {
      lock.unlock();
    }
  }

  /** The oldest payload that nobody's work on the same task holds back; no longer here. */
  @Nullable HandoffPayload poll() {
    lock.lock();
    try {
      return next(true);
    } finally {
      lock.unlock();
    }
  }

  /** The same; it stays, in flight. */
  @Nullable InFlight take(long now, long lease) {
    lock.lock();
    try {
      HandoffPayload payload = next(true);
      if (payload == null) {
        return null;
      }
      InFlight taken = new InFlight(payload, now, lease);
      inFlight.put(payload.taskId(), taken);
      return taken;
    } finally {
      lock.unlock();
    }
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

  /**
   * Settles a payload in flight, and puts another in its place.
   *
   * @param again waits before all others; null where nothing does
   * @return false when it is not in flight any more
   */
  boolean settle(InFlight taken, @Nullable HandoffPayload again) {
    lock.lock();
    try {
      boolean first = inFlight.remove(taken.payload.taskId(), taken);
      if (first && again != null) {
        waiting.addFirst(again);
      }
      return first;
    } finally {
      lock.unlock();
    }
  }

  /** Whether it may still be settled by who took it. */
  boolean isInTime(InFlight taken, long now) {
    return taken.left(now) > 0;
  }

  boolean isInFlight(InFlight taken) {
    lock.lock();
    try {
      return inFlight.get(taken.payload.taskId()) == taken;
    } finally {
      lock.unlock();
    }
  }

  /**
   * What was not settled in time, and is still in flight: what was taken last comes first, so that
   * putting each before all others restores the order.
   */
  List<InFlight> overdue(long now) {
    lock.lock();
    try {
      List<InFlight> overdue = new ArrayList<>();
      for (InFlight taken : inFlight.values()) {
        if (taken.left(now) <= 0) {
          overdue.add(taken);
        }
      }
      Collections.reverse(overdue);
      return overdue;
    } finally {
      lock.unlock();
    }
  }

  /** Whether something can be received, or would be overdue. */
  boolean isReady(long now) {
    lock.lock();
    try {
      return next(false) != null || untilOverdue(now) <= 0;
    } finally {
      lock.unlock();
    }
  }

  /** Nanoseconds until the next payload in flight is overdue. */
  long untilOverdue(long now) {
    lock.lock();
    try {
      long least = Long.MAX_VALUE;
      for (InFlight taken : inFlight.values()) {
        least = Math.min(least, taken.left(now));
      }
      return least;
    } finally {
      lock.unlock();
    }
  }
}
