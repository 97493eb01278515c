import dev.baton.annotation.AgentRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who adds to the list under a key writes over nobody's work; who puts another list there does. */
class AddedToTheList {
  static final String NOTES = "notes"; // silent: both add to what is there
  static final String TOPICS = "topics"; // want "`topics` is written by `critic`, `writer`"

  @AgentRole("writer")
  static class Writer {
    void note(Map<String, List<String>> state) {
      state.get(NOTES).add("a");
      state.put(TOPICS, new ArrayList<>(List.of("a")));
    }
  }

  @AgentRole("critic")
  static class Critic {
    void note(Map<String, List<String>> state) {
      state.get(NOTES).add("b");
      state.put(TOPICS, new ArrayList<>(List.of("b")));
    }
  }

  private final Map<String, List<String>> state = new ConcurrentHashMap<>();

  void round() {
    state.put(NOTES, new ArrayList<>());
    new Writer().note(state);
    new Critic().note(state);
  }
}
