import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Constants without a policy tell the objects in one map apart, though one role writes each. */
class KeysInOneMap {
  static final String DRAFTS = "drafts";
  static final String REVIEWS = "reviews";

  static class Desk {
    @OwnedBy("writer") final List<String> drafts = new ArrayList<>();
    @OwnedBy("critic") final List<String> reviews = new ArrayList<>();
  }

  @AgentRole("writer")
  static class Writer {
    void run(Map<String, List<String>> ctx) { ctx.get(DRAFTS).add("x"); }
  }

  @AgentRole("critic")
  static class Critic {
    void run(Map<String, List<String>> ctx) { ctx.get(REVIEWS).add("y"); }
  }

  private final Desk desk = new Desk();

  void round() {
    Map<String, List<String>> ctx = new HashMap<>();
    ctx.put(DRAFTS, desk.drafts);
    ctx.put(REVIEWS, desk.reviews);
    new Writer().run(ctx);
    new Critic().run(ctx);
  }
}
