package dev.baton.patterns;

import dev.baton.patterns.Mailbox.InFlight;
import dev.baton.patterns.Operation.Kind;
import java.util.function.BooleanSupplier;

/**
 * Settles what receivers have taken: what is sent back, or not acknowledged in time, is delivered
 * again as its next attempt, or is a dead letter. Safe to share between threads.
 */
final class Redelivery {
  private final Time time;
  private final CoordinationListener listener;
  private final DeadLetters dead;

  Redelivery(Time time, CoordinationListener listener, DeadLetters dead) {
    this.time = time;
    this.listener = listener;
    this.dead = dead;
  }

  static Operation described(Kind kind, String agent, String key, HandoffPayload payload) {
    return Operation.of(kind)
        .agent(agent)
        .key(key)
        .task(payload.taskId())
        .value(payload)
        .attempt(payload.attempt());
  }

  /** Takes back what was not acknowledged in time. */
  void sweep(String role, Mailbox box) {
    for (InFlight overdue : box.overdue(time.nanos())) {
      String why = "`%s` did not acknowledge attempt %d within its lease";
      sendBack(role, box, overdue, why.formatted(role, overdue.payload.attempt()));
    }
  }

  /** Whether it was still in flight, and in time. */
  boolean acknowledge(String role, Mailbox box, InFlight taken) {
    return settle(Kind.COMMIT, role, taken, () -> box.acknowledge(taken, time.nanos()));
  }

  /** Whether it was still in flight, and in time; then its lease starts anew. */
  boolean renew(Mailbox box, InFlight taken) {
    return box.renew(taken, time.nanos());
  }

  /** Whether it was still in flight; then it is delivered as its next attempt. */
  boolean sendBack(String role, Mailbox box, InFlight taken, String feedback) {
    return settle(Kind.ABORT, role, taken, () -> again(role, box, taken, feedback));
  }

  private boolean again(String role, Mailbox box, InFlight taken, String feedback) {
    HandoffPayload next = taken.payload.retry(feedback, time.instant());
    boolean past = DeadLetters.isPastBound(next);
    boolean first = box.settle(taken, past ? null : next);
    if (first && past) {
      Operation end = described(Kind.GAVE_UP, role, role, next);
      listener.before(end);
      try {
        dead.bury(next);
      } finally {
        listener.after(end.outcome("escalate"));
      }
    }
    return first;
  }

  private boolean settle(Kind kind, String role, InFlight taken, BooleanSupplier body) {
    if (listener == CoordinationListener.NONE) {
      return body.getAsBoolean();
    }
    Operation settle = described(kind, role, role, taken.payload);
    return Observation.of(
        listener, settle, body::getAsBoolean, first -> settle.outcome(first ? "ok" : "late"));
  }
}
