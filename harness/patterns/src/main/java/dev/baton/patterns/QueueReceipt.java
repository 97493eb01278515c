package dev.baton.patterns;

import dev.baton.patterns.Mailbox.InFlight;

/** A receipt of a {@link QueueChannel}. */
final class QueueReceipt implements Receipt {
  private final Redelivery redelivery;
  private final String role;
  private final Mailbox box;
  private final InFlight taken;

  QueueReceipt(Redelivery redelivery, String role, Mailbox box, InFlight taken) {
    this.redelivery = redelivery;
    this.role = role;
    this.box = box;
    this.taken = taken;
  }

  @Override
  public HandoffPayload payload() {
    return taken.payload;
  }

  @Override
  public boolean acknowledge() {
    return redelivery.acknowledge(role, box, taken);
  }

  @Override
  public boolean sendBack(String feedback) {
    return redelivery.sendBack(role, box, taken, feedback);
  }

  @Override
  public boolean renew() {
    return redelivery.renew(box, taken);
  }

  @Override
  public void close() {
    if (box.isInFlight(taken)) {
      sendBack("`%s` gave up without an acknowledgement".formatted(role));
    }
  }
}
