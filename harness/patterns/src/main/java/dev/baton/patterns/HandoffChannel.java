package dev.baton.patterns;

/**
 * Where work changes hands. The sender no longer owns what an accepted payload carries; what it did
 * before the delivery happens before what the receiver does with it.
 *
 * <p>Implementations are safe to share between threads, reject what is incomplete, and never lose a
 * payload that is past its bound. {@link QueueChannel} is one in memory.
 *
 * <pre>{@code
 * Delivery delivery = channel.deliver(payload);
 * if (delivery instanceof Delivery.Rejected no) { complete(payload, no.problems()); }
 * if (delivery instanceof Delivery.DeadLettered dead) { tell(supervisor, dead.reason()); }
 * }</pre>
 */
public interface HandoffChannel {
  /** Delivers a payload, or says why not. */
  Delivery deliver(HandoffPayload payload);
}
