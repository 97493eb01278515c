package dev.baton.patterns;

import dev.baton.patterns.Mailbox.InFlight;
import dev.baton.patterns.Operation.Kind;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** A receipt of a {@link QueueChannel}. */
final class QueueReceipt implements Receipt {
  private final QueueChannel channel;
  private final String role;
  private final Mailbox box;
  private final InFlight taken;
  private final Duration lease;

  QueueReceipt(QueueChannel channel, String role, Mailbox box, InFlight taken, Duration lease) {
    this.channel = channel;
    this.role = role;
    this.box = box;
    this.taken = taken;
    this.lease = lease;
  }

  @Override
  public HandoffPayload payload() {
    return taken.payload;
  }

  @Override
  public boolean acknowledge() {
    return settle(Kind.COMMIT, () -> channel.acknowledge(box, taken));
  }

  @Override
  public boolean sendBack(String feedback) {
    return settle(Kind.ABORT, () -> channel.again(box, taken, feedback));
  }

  @Override
  public void close() {
    if (box.isInFlight(taken)) {
      sendBack("`%s` gave up without an acknowledgement (lease %s)".formatted(role, lease));
    }
  }

  private boolean settle(Kind kind, BooleanSupplier body) {
    Operation settle =
        QueueChannel.described(Operation.of(kind).agent(role).key(role), taken.payload);
    return channel.settle(settle, body);
  }
}
