import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;
import java.time.Duration;
import java.util.List;

/** Items of one task are sent one by one; that is no retry, unless the first accepted one ends it. */
class OneForEachItem {
  void sendAll(HandoffChannel channel, List<String> rows) {
    for (String row : rows) {
      Delivery delivery =
          channel.deliver(HandoffPayload.from("writer").to("reviewer").taskId("t-17").result(row).status("row").build());
      if (!(delivery instanceof Delivery.Accepted)) {
        throw new IllegalStateException("refused: " + row);
      }
    }
  }

  Delivery untilOneIsAccepted(HandoffChannel channel, List<String> drafts) {
    for (String draft : drafts) {
      Delivery delivery =
          channel.deliver(HandoffPayload.from("writer").to("reviewer").taskId("t-17").result(draft).status("drafted").build()); // want "a payload is sent again in a loop, and its attempts start from 1"
      if (delivery instanceof Delivery.Accepted) {
        return delivery;
      }
    }
    return new Delivery.DeadLettered("none was good enough");
  }

  /** Each item has its turn, and in its turn the same is sent again. */
  void eachUntilAccepted(HandoffChannel channel, List<String> rows) {
    for (String row : rows) {
      for (int i = 0; i < 3; i++) {
        Delivery delivery =
            channel.deliver(HandoffPayload.from("writer").to("reviewer").taskId("t-17").result(row).status("row").build()); // want "a payload is sent again in a loop, and its attempts start from 1"
        if (delivery instanceof Delivery.Accepted) {
          break;
        }
      }
    }
  }

  /** Items of items. */
  void sendParts(HandoffChannel channel, List<List<String>> pages) {
    for (List<String> page : pages) {
      for (String row : page) {
        Delivery delivery =
            channel.deliver(HandoffPayload.from("writer").to("reviewer").taskId("t-17").result(row).status("row").build());
        if (!(delivery instanceof Delivery.Accepted)) {
          throw new IllegalStateException("refused: " + row);
        }
      }
    }
  }

  /** The items are pauses, and the work is the same. */
  void withPauses(HandoffChannel channel, List<Duration> pauses, String draft) throws InterruptedException {
    for (Duration pause : pauses) {
      Delivery delivery =
          channel.deliver(HandoffPayload.from("writer").to("reviewer").taskId("t-17").result(draft).status("drafted").build()); // want "a payload is sent again in a loop, and its attempts start from 1"
      if (delivery instanceof Delivery.Accepted) {
        return;
      }
      Thread.sleep(pause.toMillis());
    }
    throw new IllegalStateException("refused");
  }
}
