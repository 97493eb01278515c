import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import dev.baton.patterns.Command;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What an agent returns as an update is written, wherever the map was filled. */
class Returned {
  @OwnedBy("writer") static final String DRAFT = "draft";

  @AgentRole("writer")
  static class Writer {
    Map<String, Object> write() {
      return Map.of(DRAFT, "text");
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    Map<String, Object> direct() {
      return Map.of("draft", "x"); // want "`reviewer` writes `draft`, which `writer` owns"
    }

    Map<String, Object> filled() {
      Map<String, Object> update = new HashMap<>();
      update.put("verdict", "ok");
      update.put(DRAFT, "x"); // want "`reviewer` writes `draft`"
      return update;
    }

    Map<String, Object> helped() {
      return helper("x");
    }

    private Map<String, Object> helper(String text) {
      Map<String, Object> update = new LinkedHashMap<>();
      update.put(DRAFT, text); // want "`reviewer` writes `draft`"
      return update;
    }

    Command command() {
      return new Command(Map.of(DRAFT, "x"), "writer"); // want "`reviewer` writes `draft`"
    }

    CompletableFuture<Map<String, Object>> later() {
      return CompletableFuture.completedFuture(Map.of(DRAFT, "x")); // want "`reviewer` writes `draft`"
    }

    void all(Map<String, Object> state) {
      state.putAll(Map.of("verdict", "ok", "draft", "x")); // want "`reviewer` writes `draft`"
    }

    int fine() {
      Map<String, Object> prompt = new HashMap<>();
      prompt.put(DRAFT, "an argument of a template");
      return prompt.size();
    }

    Map<String, Object> verdict() {
      return Map.of("verdict", "ok");
    }
  }
}
