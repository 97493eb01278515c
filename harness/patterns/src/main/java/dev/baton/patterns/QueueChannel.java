package dev.baton.patterns;

import dev.baton.patterns.Operation.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A channel in memory, with a queue for each role and one for dead letters. Each payload is
 * received once, in the order of delivery for one receiver. Safe to share between threads.
 *
 * <pre>{@code
 * QueueChannel channel = QueueChannel.between("writer", "reviewer");
 * if (channel.deliver(payload) instanceof Delivery.Rejected no) { throw new Refused(no.problems()); }
 * HandoffPayload work = channel.receive("reviewer").orElseThrow();
 * }</pre>
 */
public final class QueueChannel implements HandoffChannel {
  private final Set<String> roles;
  private final Time time;
  private final CoordinationListener listener;
  private final Map<String, Queue<HandoffPayload>> queues = new ConcurrentHashMap<>();
  private final Queue<HandoffPayload> dead = new ConcurrentLinkedQueue<>();
  private final WaitRoom arrivals;

  private QueueChannel(Set<String> roles, Time time, CoordinationListener listener) {
    this.roles = roles;
    this.time = time;
    this.listener = listener;
    this.arrivals = new WaitRoom(time, listener);
  }

  /** A channel between these roles; a payload for another is rejected. */
  public static QueueChannel between(String... roles) {
    return new QueueChannel(
        new TreeSet<>(List.of(roles)), Time.system(), CoordinationListener.NONE);
  }

  /** An empty channel between the same roles, with a listener and a clock. */
  public QueueChannel observed(CoordinationListener by, Time clock) {
    return new QueueChannel(roles, clock, by);
  }

  @Override
  public Delivery deliver(HandoffPayload payload) {
    if (listener == CoordinationListener.NONE) {
      return accept(payload);
    }
    Operation offer =
        Operation.of(Kind.OFFER)
            .agent(payload.source())
            .key(payload.target())
            .task(payload.taskId())
            .value(payload)
            .attempt(payload.attempt());
    listener.before(offer);
    Operation done = offer.outcome("failed");
    try {
      Delivery delivery = accept(payload);
      done = offer.outcome(outcome(delivery));
      return delivery;
    } finally {
      listener.after(done);
    }
  }

  private Delivery accept(HandoffPayload payload) {
    if (payload.attempt() > payload.maxAttempts()) {
      dead.add(payload);
      return new Delivery.DeadLettered(
          "attempt %d of task `%s` is past its bound of %d"
              .formatted(payload.attempt(), payload.taskId(), payload.maxAttempts()));
    }
    List<String> problems = new ArrayList<>(payload.problems());
    if (!payload.target().isBlank() && !roles.contains(payload.target())) {
      problems.add("no role `%s` on this channel; there are %s".formatted(payload.target(), roles));
    }
    if (!problems.isEmpty()) {
      return new Delivery.Rejected(problems);
    }
    queue(payload.target()).add(payload);
    arrivals.wake();
    return new Delivery.Accepted();
  }

  private static String outcome(Delivery delivery) {
    if (delivery instanceof Delivery.Accepted) {
      return "ok";
    }
    return delivery instanceof Delivery.Rejected ? "rejected" : "dead-lettered";
  }

  private Queue<HandoffPayload> queue(String role) {
    return queues.computeIfAbsent(role, r -> new ConcurrentLinkedQueue<>());
  }

  /** The oldest payload for the role, now its own; empty where there is none. */
  public Optional<HandoffPayload> receive(String role) {
    if (listener == CoordinationListener.NONE) {
      return Optional.ofNullable(queue(role).poll());
    }
    Operation accept = Operation.of(Kind.ACCEPT).agent(role).key(role);
    listener.before(accept);
    Operation done = accept.outcome("failed");
    try {
      HandoffPayload payload = queue(role).poll();
      done =
          payload == null
              ? accept.outcome("empty")
              : accept
                  .task(payload.taskId())
                  .value(payload)
                  .attempt(payload.attempt())
                  .outcome("ok");
      return Optional.ofNullable(payload);
    } finally {
      listener.after(done);
    }
  }

  /** The same, waiting for one; empty when time is up. */
  public Optional<HandoffPayload> receive(String role, Duration most) throws InterruptedException {
    long end = time.nanos() + Time.toNanos(most);
    Operation why = Operation.of(Kind.ACCEPT).agent(role).key(role);
    while (true) {
      Optional<HandoffPayload> payload = receive(role);
      long left = end - time.nanos();
      if (payload.isPresent() || left <= 0) {
        return payload;
      }
      arrivals.await(why, () -> !queue(role).isEmpty(), left);
    }
  }

  /** The payloads that were past their bound, the oldest first; a copy. */
  public List<HandoffPayload> deadLetters() {
    return List.copyOf(dead);
  }

  /** Takes the oldest dead letter out, for a supervisor. */
  public Optional<HandoffPayload> takeDeadLetter() {
    return Optional.ofNullable(dead.poll());
  }
}
