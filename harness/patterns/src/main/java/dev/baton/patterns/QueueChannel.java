package dev.baton.patterns;

import dev.baton.patterns.Operation.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A channel in memory, with a queue for each role and one for dead letters. Safe to share between
 * threads.
 *
 * <p>Who delivers lets go of the payload, who receives it goes on with it; what happened before the
 * delivery happens before what the receiver does. Each payload is received once, in the order of
 * delivery. The same payload (by equality) is not accepted twice, as long as it is among the last
 * that were delivered to its role; the next attempt is another payload. {@link #receive} settles it
 * at once; {@link #take} leaves it in flight until its {@link Receipt} is settled, so that a
 * receiver that dies loses nothing. A payload past its bound is handled once, by the supervisor or
 * the dead letters. A full queue rejects, or lets the sender wait.
 *
 * <pre>{@code
 * QueueChannel channel = QueueChannel.between("writer", "reviewer").bounded(100);
 * if (channel.deliver(payload) instanceof Delivery.Rejected no) { throw new Refused(no.problems()); }
 * HandoffPayload work = channel.receive("reviewer").orElseThrow();
 * }</pre>
 */
public final class QueueChannel implements HandoffChannel {
  /** So many payloads are remembered for each role, where nobody says otherwise. */
  private static final int REMEMBERED = 100_000;

  private final Map<String, Mailbox> boxes = new TreeMap<>();
  private final Plan plan;
  private final DeadLetters dead;
  private final Redelivery redelivery;

  private record Plan(
      int capacity,
      int remembered,
      @Nullable Consumer<HandoffPayload> supervisor,
      Time time,
      CoordinationListener listener) {}

  private QueueChannel(Iterable<String> roles, Plan plan) {
    this.plan = plan;
    this.dead = new DeadLetters(plan.remembered, plan.supervisor);
    this.redelivery = new Redelivery(plan.time, plan.listener, dead);
    for (String role : roles) {
      WaitRoom waiters = new WaitRoom(plan.time, plan.listener);
      boxes.put(role, new Mailbox(plan.capacity, plan.remembered, waiters));
    }
  }

  /** A channel between these roles; a payload for another is rejected. */
  public static QueueChannel between(String... roles) {
    Plan plan =
        new Plan(Integer.MAX_VALUE, REMEMBERED, null, Time.system(), CoordinationListener.NONE);
    return new QueueChannel(List.of(roles), plan);
  }

  /** An empty channel between the same roles, with a listener and a clock. */
  public QueueChannel observed(CoordinationListener by, Time clock) {
    return new QueueChannel(
        boxes.keySet(), new Plan(plan.capacity, plan.remembered, plan.supervisor, clock, by));
  }

  /** An empty channel between the same roles that holds at most so many payloads for each. */
  public QueueChannel bounded(int payloads) {
    needPositive(payloads, "a channel bounded to %d payloads accepts none");
    return new QueueChannel(
        boxes.keySet(),
        new Plan(payloads, plan.remembered, plan.supervisor, plan.time, plan.listener));
  }

  /**
   * An empty channel between the same roles that knows for each at least the last so many payloads
   * that were delivered, to accept none of them twice; 100 000, unless it is said. One takes some
   * 50 bytes, whatever its size.
   */
  public QueueChannel remembering(int payloads) {
    needPositive(payloads, "a channel that remembers %d payloads accepts each twice");
    return new QueueChannel(
        boxes.keySet(),
        new Plan(plan.capacity, payloads, plan.supervisor, plan.time, plan.listener));
  }

  /**
   * An empty channel between the same roles that gives dead letters to a supervisor, on the thread
   * on which they arise. What the supervisor throws on is kept among the dead letters.
   */
  public QueueChannel supervisedBy(Consumer<HandoffPayload> decides) {
    return new QueueChannel(
        boxes.keySet(),
        new Plan(plan.capacity, plan.remembered, decides, plan.time, plan.listener));
  }

  private static void needPositive(int payloads, String what) {
    if (payloads < 1) {
      throw new IllegalArgumentException(what.formatted(payloads) + "; use 1 or more");
    }
  }

  @Override
  public Delivery deliver(HandoffPayload payload) {
    if (isUnobserved()) {
      return accept(payload);
    }
    Operation offer = Redelivery.described(Kind.OFFER, payload.source(), payload.target(), payload);
    return Observation.of(
        plan.listener, offer, () -> accept(payload), done -> offer.outcome(outcome(done)));
  }

  /** The same, waiting for room in a full queue; rejected when there is none in time. */
  public Delivery deliver(HandoffPayload payload, Duration most) throws InterruptedException {
    long start = nanos();
    Operation why = Operation.of(Kind.OFFER).agent(payload.source()).key(payload.target());
    while (true) {
      Delivery delivery = deliver(payload);
      long left = Time.toNanos(most) - (nanos() - start);
      if (left <= 0 || !delivery.equals(full(payload))) {
        return delivery;
      }
      Mailbox box = box(payload.target());
      box.waiters.await(
          why,
          () -> box.hasRoom() || box.untilOverdue(nanos()) <= 0,
          left,
          () -> box.untilOverdue(nanos()));
    }
  }

  private static String outcome(Delivery delivery) {
    boolean rejected = delivery instanceof Delivery.Rejected;
    return delivery instanceof Delivery.Accepted ? "ok" : rejected ? "rejected" : "dead-lettered";
  }

  private Delivery accept(HandoffPayload payload) {
    if (DeadLetters.isPastBound(payload)) {
      dead.bury(payload);
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
    redelivery.sweep(payload.target(), box);
    return switch (box.offer(payload)) {
      case ACCEPTED -> new Delivery.Accepted();
      case FULL -> full(payload);
      case KNOWN ->
          new Delivery.Rejected(
              List.of(
                  "attempt %d of task `%s` was delivered before; send retry(feedback) for the next"
                      .formatted(payload.attempt(), payload.taskId())));
    };
  }

  private Delivery full(HandoffPayload payload) {
    return new Delivery.Rejected(
        List.of(
            "the queue of `%s` is full with %d payloads; deliver again later, or wait for room"
                .formatted(payload.target(), plan.capacity)));
  }

  /** The oldest payload for the role, now its own; empty where there is none. */
  public Optional<HandoffPayload> receive(String role) {
    return received(role, box -> box.poll(), payload -> payload);
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
    if (lease.isNegative() || lease.isZero()) {
      throw new IllegalArgumentException(
          "a lease of " + lease + " ends before it begins; use a positive one");
    }
    long nanos = Time.toNanos(lease);
    return received(role, box -> box.take(nanos(), nanos), taken -> taken.payload)
        .map(taken -> new QueueReceipt(redelivery, role, box(role), taken));
  }

  /** The same, waiting for one; empty when time is up. */
  public Optional<Receipt> take(String role, Duration lease, Duration most)
      throws InterruptedException {
    return waiting(role, most, () -> take(role, lease));
  }

  private <T> Optional<T> waiting(String role, Duration most, Supplier<Optional<T>> receive)
      throws InterruptedException {
    long start = nanos();
    Mailbox box = box(role);
    Operation why = Operation.of(Kind.ACCEPT).agent(role).key(role);
    while (true) {
      Optional<T> received = receive.get();
      long left = Time.toNanos(most) - (nanos() - start);
      if (received.isPresent() || left <= 0) {
        return received;
      }
      box.waiters.await(why, () -> box.isReady(nanos()), left, () -> box.untilOverdue(nanos()));
    }
  }

  private <T> Optional<T> received(
      String role, Function<Mailbox, @Nullable T> body, Function<T, HandoffPayload> payload) {
    Mailbox box = box(role);
    redelivery.sweep(role, box);
    if (isUnobserved()) {
      return Optional.ofNullable(body.apply(box));
    }
    Operation accept = Operation.of(Kind.ACCEPT).agent(role).key(role);
    return Observation.of(
        plan.listener,
        accept,
        () -> Optional.ofNullable(body.apply(box)),
        done ->
            done.map(
                    got ->
                        Redelivery.described(Kind.ACCEPT, role, role, payload.apply(got))
                            .outcome("ok"))
                .orElseGet(() -> accept.outcome("empty")));
  }

  private boolean isUnobserved() {
    return plan.listener == CoordinationListener.NONE;
  }

  private long nanos() {
    return plan.time.nanos();
  }

  private Mailbox box(String role) {
    Mailbox box = boxes.get(role);
    if (box == null) {
      throw new IllegalArgumentException(
          "no role `%s` on this channel; there are %s".formatted(role, boxes.keySet()));
    }
    return box;
  }

  /** How many payloads wait for the role, or are in flight. */
  public int size(String role) {
    return box(role).size();
  }

  /** The payloads that were past their bound, the oldest first; a copy. */
  public List<HandoffPayload> deadLetters() {
    boxes.forEach(redelivery::sweep);
    return dead.all();
  }

  /** Takes the oldest dead letter out, for a supervisor. */
  public Optional<HandoffPayload> takeDeadLetter() {
    boxes.forEach(redelivery::sweep);
    return dead.take();
  }
}
