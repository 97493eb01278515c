package dev.baton.patterns;

/**
 * A payload that was received and is not yet settled. Until it is, no later payload of its task is
 * received; when it is not within its lease, the payload is delivered again as its next attempt, or
 * becomes a dead letter. Safe to share between threads: it is settled once.
 *
 * <pre>{@code
 * try (Receipt receipt = channel.take("reviewer", Duration.ofMinutes(5)).orElseThrow()) {
 *   review(receipt.payload());
 *   inTime = receipt.acknowledge();
 * } // what was not acknowledged is sent back
 * }</pre>
 */
public interface Receipt extends AutoCloseable {
  /** What was received. */
  HandoffPayload payload();

  /**
   * The work is taken over.
   *
   * @return false when it comes too late: the payload has gone on to somebody else
   */
  boolean acknowledge();

  /**
   * The work is delivered again, to whoever receives it next, as its next attempt with this
   * feedback; past its bound it becomes a dead letter.
   *
   * @return false when it comes too late
   */
  boolean sendBack(String feedback);

  /**
   * Starts the lease anew, while the work goes on.
   *
   * @return false when it comes too late
   */
  default boolean renew() {
    return false;
  }

  /** Sends back what is not settled. */
  @Override
  void close();
}
