import dev.baton.annotation.AgentRole;
import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;
import java.util.Map;
import java.util.Objects;

/** The receiver hands the context on, as a map, to who reads it. */
class ContextReadByHelper {
  @AgentRole("reviewer")
  static class Reviewer {
    String review(HandoffPayload payload, Map<String, Object> settings) {
      return tone(payload.context())
          + text(payload.context(), "style")
          + theme(settings)
          + length(payload.context())
          + Objects.requireNonNullElse(language(payload.context()), "en");
    }

    private static String tone(Map<String, Object> context) {
      return context.get("tone").toString();
    }

    private static String text(Map<String, Object> context, String key) {
      return required(context, key);
    }

    private static String required(Map<String, Object> context, String key) {
      return context.get(key).toString();
    }

    /** Of another map. */
    private static String theme(Map<String, Object> settings) {
      return settings.get("theme").toString();
    }

    private static String length(Map<String, Object> context) {
      return context.containsKey("length") ? context.get("length").toString() : "short";
    }

    private static Object language(Map<String, Object> context) {
      return context.get("language");
    }
  }

  @AgentRole("writer")
  static class Writer {
    Delivery lacksBoth(HandoffChannel channel, String draft) {
      return channel.deliver( // want "a payload is delivered to `reviewer` without context `style`, context `tone`"
          HandoffPayload.from("writer").to("reviewer").taskId("t-17").result(draft).status("drafted").build());
    }

    Delivery complete(HandoffChannel channel, String draft) {
      return channel.deliver(
          HandoffPayload.from("writer")
              .to("reviewer")
              .taskId("t-17")
              .result(draft)
              .status("drafted")
              .context("tone", "formal")
              .context("style", "plain")
              .build());
    }
  }
}
