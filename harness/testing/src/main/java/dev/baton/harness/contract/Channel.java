package dev.baton.harness.contract;

import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;
import dev.baton.patterns.QueueChannel;
import java.util.List;
import java.util.Optional;

/** What a channel looks like to its contract: it delivers, and somebody receives. */
public interface Channel extends HandoffChannel {
  /** The oldest payload for the role, now its own; empty where there is none. */
  Optional<HandoffPayload> receive(String role);

  /** The payloads that were past their bound. */
  List<HandoffPayload> deadLetters();

  /** The pattern that comes with Baton. */
  static Channel of(QueueChannel channel) {
    return new Channel() {
      @Override
      public Delivery deliver(HandoffPayload payload) {
        return channel.deliver(payload);
      }

      @Override
      public Optional<HandoffPayload> receive(String role) {
        return channel.receive(role);
      }

      @Override
      public List<HandoffPayload> deadLetters() {
        return channel.deadLetters();
      }
    };
  }
}
