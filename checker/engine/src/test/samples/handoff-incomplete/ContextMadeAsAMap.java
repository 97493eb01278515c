import dev.baton.annotation.AgentRole;
import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a map holds is known where it is made, filled and given away in one place. */
class ContextMadeAsAMap {
  @AgentRole("reviewer")
  static class Reviewer {
    String review(HandoffPayload payload) {
      return payload.context().get("tone").toString();
    }
  }

  @AgentRole("writer")
  static class Writer {
    Delivery lacks(HandoffChannel channel, String draft) {
      Map<String, Object> context = new HashMap<>();
      context.put("style", "plain");
      return channel.deliver(payload(draft).context(context).build()); // want "a payload is delivered to `reviewer` without context `tone`"
    }

    Delivery onOnePathOnly(HandoffChannel channel, String draft, boolean formal) {
      Map<String, Object> context = new LinkedHashMap<>(Map.of("style", "plain"));
      if (formal) {
        context.put("tone", "formal");
      }
      return channel.deliver(payload(draft).context(context).build()); // want "a payload is delivered to `reviewer` without context `tone`"
    }

    Delivery tooLate(HandoffChannel channel, String draft) {
      Map<String, Object> context = new HashMap<>();
      HandoffPayload payload = payload(draft).context(context).build();
      context.put("tone", "formal");
      return channel.deliver(payload); // want "a payload is delivered to `reviewer` without context `tone`"
    }

    Delivery has(HandoffChannel channel, String draft, boolean formal) {
      Map<String, Object> context = new HashMap<>();
      if (formal) {
        context.put("tone", "formal");
      } else {
        context.put("tone", "plain");
      }
      return channel.deliver(payload(draft).context(Map.copyOf(context)).build());
    }

    Delivery work(HandoffChannel channel, String draft) {
      Map<String, Object> made = new HashMap<>();
      made.put("result", draft);
      made.put("status", "drafted");
      return channel.deliver(
          HandoffPayload.from("writer").to("reviewer").taskId("t-17").workProduct(made).context("tone", "dry").build());
    }

    Delivery filledByOthers(HandoffChannel channel, String draft, Map<String, Object> more, String key) {
      Map<String, Object> context = new HashMap<>();
      fill(context);
      Map<String, Object> copied = new HashMap<>(more);
      Map<String, Object> added = new HashMap<>();
      added.putAll(more);
      Map<String, Object> computed = new HashMap<>();
      computed.put(key, "formal");
      Map<String, Object> each = new HashMap<>();
      more.forEach((name, value) -> each.put(name, value));
      expect(channel.deliver(payload(draft).context(context).build()));
      expect(channel.deliver(payload(draft).context(copied).build()));
      expect(channel.deliver(payload(draft).context(added).build()));
      expect(channel.deliver(payload(draft).context(each).build()));
      return channel.deliver(payload(draft).context(computed).build());
    }

    private static HandoffPayload.Builder payload(String draft) {
      return HandoffPayload.from("writer").to("reviewer").taskId("t-17").result(draft).status("drafted");
    }

    private static void fill(Map<String, Object> context) {
      context.put("tone", "formal");
    }
  }

  static void expect(Delivery delivery) {
    if (!(delivery instanceof Delivery.Accepted)) {
      throw new IllegalStateException("refused: " + delivery);
    }
  }
}
