package dev.baton.patterns;

import dev.baton.patterns.Mailbox.InFlight;
import dev.baton.patterns.Operation.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A channel in memory, with a queue for each role and one for dead letters. Safe to share between
 * threads.
 *
 * <p>Each payload is received once, in the order of delivery. The same payload (by equality) is not
 * accepted twice; the next attempt is another payload. {@link #receive} settles it at once; {@link
 * #take} leaves it in flight until its {@link Receipt} is settled, so that a receiver that dies
 * loses nothing. A payload past its bound is handled once, by the supervisor or the dead letters. A
 * full queue rejects, or lets the sender wait.
 *
 * <pre>{@code
 * QueueChannel channel = QueueChannel.between("writer", "reviewer").bounded(100);
 * if (channel.deliver(payload) instanceof Delivery.Rejected no) { throw new Refused(no.problems()); }
 * HandoffPayload work = channel.receive("reviewer").orElseThrow();
 * }</pre>
 */
public final class QueueChannel implements HandoffChannel {
  private final Map<String, Mailbox> boxes = new TreeMap<>();
  private final int capacity;
  private final Time time;
  private final CoordinationListener listener;
  private final DeadLetters dead;
  private final Remembered<HandoffPayload> delivered = new Remembered<>();
  private final WaitRoom changes;

  private QueueChannel(
      Iterable<String> roles,
      int capacity,
      @Nullable Consumer<HandoffPayload> supervisor,
      Time time,
      CoordinationListener listener) {
    roles.forEach(role -> boxes.put(role, new Mailbox(capacity)));
    this.capacity = capacity;
    this.dead = new DeadLetters(supervisor);
    this.time = time;
    this.listener = listener;
    this.changes = new WaitRoom(time, listener);
  }

  /** A channel between these roles; a payload for another is rejected. */
  public static QueueChannel between(String... roles) {
    return new QueueChannel(
        List.of(roles), Integer.MAX_VALUE, null, Time.system(), CoordinationListener.NONE);
  }

  /** An empty channel between the same roles, with a listener and a clock. */
  public QueueChannel observed(CoordinationListener by, Time clock) {
    return new QueueChannel(boxes.keySet(), capacity, dead.supervisor, clock, by);
  }

  /** An empty channel between the same roles that holds at most so many payloads for each. */
  public QueueChannel bounded(int payloads) {
    if (payloads < 1) {
      throw new IllegalArgumentException(
          "a channel bounded to " + payloads + " payloads accepts none; use 1 or more");
    }
    return new QueueChannel(boxes.keySet(), payloads, dead.supervisor, time, listener);
  }

  /**
   * An empty channel between the same roles that gives dead letters to a supervisor, on the thread
   * on which they arise. What the supervisor throws on is kept among the dead letters.
   */
  public QueueChannel supervisedBy(Consumer<HandoffPayload> decides) {
    return new QueueChannel(boxes.keySet(), capacity, decides, time, listener);
  }

  @Override
  public Delivery deliver(HandoffPayload payload) {
    return observed(payload, () -> accept(payload));
  }

  /** The same, waiting for room in a full queue; rejected when there is none in time. */
  public Delivery deliver(HandoffPayload payload, Duration most) throws InterruptedException {
    long end = time.nanos() + Time.toNanos(most);
    Operation why = Operation.of(Kind.OFFER).agent(payload.source()).key(payload.target());
    while (true) {
      Delivery delivery = deliver(payload);
      long left = end - time.nanos();
      if (!delivery.equals(full(payload)) || left <= 0) {
        return delivery;
      }
      changes.await(why, box(payload.target())::hasRoom, left);
    }
  }

  private Delivery observed(HandoffPayload payload, Supplier<Delivery> body) {
    if (listener == CoordinationListener.NONE) {
      return body.get();
    }
    Operation offer =
        described(Operation.of(Kind.OFFER).agent(payload.source()).key(payload.target()), payload);
    listener.before(offer);
    Operation done = offer.outcome("failed");
    try {
      Delivery delivery = body.get();
      boolean rejected = delivery instanceof Delivery.Rejected;
      boolean accepted = delivery instanceof Delivery.Accepted;
      done = offer.outcome(accepted ? "ok" : rejected ? "rejected" : "dead-lettered");
      return delivery;
    } finally {
      listener.after(done);
    }
  }

  static Operation described(Operation operation, HandoffPayload payload) {
    return operation.task(payload.taskId()).value(payload).attempt(payload.attempt());
  }

  private Delivery accept(HandoffPayload payload) {
    if (DeadLetters.isPastBound(payload)) {
      if (delivered.add(payload)) {
        dead.bury(payload);
      }
      return new Delivery.DeadLettered(
          "attempt %d of task `%s` is past its bound of %d"
              .formatted(payload.attempt(), payload.taskId(), payload.maxAttempts()));
    }
    List<String> problems = new ArrayList<>(payload.problems());
    Mailbox box = boxes.get(payload.target());
    if (box == null && !payload.target().isBlank()) {
      problems.add(
          "no role `%s` on this channel; there are %s".formatted(payload.target(), boxes.keySet()));
    }
    return box == null || !problems.isEmpty()
        ? new Delivery.Rejected(problems)
        : accept(box, payload);
  }

  private Delivery accept(Mailbox box, HandoffPayload payload) {
    if (!delivered.add(payload)) {
      return new Delivery.Rejected(
          List.of(
              "attempt %d of task `%s` was delivered before; send retry(feedback) for the next"
                  .formatted(payload.attempt(), payload.taskId())));
    }
    if (!box.offer(payload)) {
      delivered.forget(payload);
      return full(payload);
    }
    changes.wake();
    return new Delivery.Accepted();
  }

  private Delivery full(HandoffPayload payload) {
    return new Delivery.Rejected(
        List.of(
            "the queue of `%s` is full with %d payloads; deliver again later, or wait for room"
                .formatted(payload.target(), capacity)));
  }

  /** The oldest payload for the role, now its own; empty where there is none. */
  public Optional<HandoffPayload> receive(String role) {
    return observed(role, box -> box.poll(), payload -> payload);
  }

  /** The same, waiting for one; empty when time is up. */
  public Optional<HandoffPayload> receive(String role, Duration most) throws InterruptedException {
    return waiting(role, most, () -> receive(role));
  }

  /**
   * The oldest payload for the role, in flight until its receipt is settled; empty where there is
   * none.
   *
   * @param lease after which a payload that is not settled is delivered again
   */
  public Optional<Receipt> take(String role, Duration lease) {
    long nanos = Time.toNanos(lease);
    return observed(role, box -> box.take(time.nanos(), nanos), taken -> taken.payload)
        .map(taken -> new QueueReceipt(this, role, box(role), taken, lease));
  }

  /** The same, waiting for one; empty when time is up. */
  public Optional<Receipt> take(String role, Duration lease, Duration most)
      throws InterruptedException {
    return waiting(role, most, () -> take(role, lease));
  }

  private <T> Optional<T> waiting(String role, Duration most, Supplier<Optional<T>> receive)
      throws InterruptedException {
    long end = time.nanos() + Time.toNanos(most);
    Mailbox box = box(role);
    Operation why = Operation.of(Kind.ACCEPT).agent(role).key(role);
    while (true) {
      Optional<T> received = receive.get();
      long left = end - time.nanos();
      if (received.isPresent() || left <= 0) {
        return received;
      }
      changes.await(
          why, () -> box.isReady(time.nanos()), left, () -> box.untilOverdue(time.nanos()));
    }
  }

  private <T> Optional<T> observed(
      String role, Function<Mailbox, @Nullable T> body, Function<T, HandoffPayload> payload) {
    Mailbox box = box(role);
    if (listener == CoordinationListener.NONE) {
      return Optional.ofNullable(next(role, box, body));
    }
    Operation accept = Operation.of(Kind.ACCEPT).agent(role).key(role);
    listener.before(accept);
    Operation done = accept.outcome("failed");
    try {
      T received = next(role, box, body);
      done =
          received == null
              ? accept.outcome("empty")
              : described(accept, payload.apply(received)).outcome("ok");
      return Optional.ofNullable(received);
    } finally {
      listener.after(done);
    }
  }

  private <T> @Nullable T next(String role, Mailbox box, Function<Mailbox, @Nullable T> body) {
    for (InFlight overdue : box.overdue(time.nanos())) {
      again(
          box,
          overdue,
          "`%s` did not acknowledge attempt %d within its lease"
              .formatted(role, overdue.payload.attempt()));
    }
    T received = body.apply(box);
    if (received != null) {
      changes.wake();
    }
    return received;
  }

  /** Delivers a payload in flight as its next attempt; false when it is settled already. */
  boolean again(Mailbox box, InFlight taken, String feedback) {
    HandoffPayload next = taken.payload.retry(feedback);
    boolean past = DeadLetters.isPastBound(next);
    if (!box.settle(taken, past ? null : next)) {
      return false;
    }
    delivered.add(next);
    if (past) {
      dead.bury(next);
    }
    changes.wake();
    return true;
  }

  boolean acknowledge(Mailbox box, InFlight taken) {
    return box.isInTime(taken, time.nanos()) && box.settle(taken, null);
  }

  boolean settle(Operation settle, BooleanSupplier body) {
    listener.before(settle);
    Operation done = settle.outcome("failed");
    try {
      boolean first = body.getAsBoolean();
      done = settle.outcome(first ? "ok" : "late");
      changes.wake();
      return first;
    } finally {
      listener.after(done);
    }
  }

  private Mailbox box(String role) {
    Mailbox box = boxes.get(role);
    if (box == null) {
      throw new IllegalArgumentException(
          "no role `%s` on this channel; there are %s".formatted(role, boxes.keySet()));
    }
    return box;
  }

  /** The payloads that were past their bound, the oldest first; a copy. */
  public List<HandoffPayload> deadLetters() {
    return dead.all();
  }

  /** Takes the oldest dead letter out, for a supervisor. */
  public Optional<HandoffPayload> takeDeadLetter() {
    return dead.take();
  }
}
