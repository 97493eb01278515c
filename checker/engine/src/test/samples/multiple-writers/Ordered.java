import dev.baton.annotation.AgentRole;
import dev.baton.annotation.Coordinator;
import dev.baton.annotation.MergedBy;
import dev.baton.annotation.Monotonic;
import dev.baton.annotation.OwnedBy;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.function.BinaryOperator;

/** One after the other, each refining what it finds, is fine; overwriting or racing is not. */
class Ordered {
  static class Longer implements BinaryOperator<String> {
    @Override
    public String apply(String a, String b) {
      return a.length() > b.length() ? a : b;
    }
  }

  static final String REFINED = "refined"; // silent: the second writer reads what the first wrote, and comes after it
  static final String REPLACED = "replaced"; // want "`replaced` is written by `critic`, `writer`, and has no policy"
  static final String RACED = "raced"; // said by the write that races
  static final String SINGLE = "single"; // silent: one role writes it, twice
  static final String LOCAL = "local"; // silent: each writes a map of its own
  @OwnedBy("writer") static final String OWNED = "owned"; // silent: it has an owner
  @MergedBy(Longer.class) static final String MERGED = "merged"; // silent: it has a reducer
  @Monotonic static final String ROUND = "round"; // silent: it has a policy

  @AgentRole("writer")
  static class Writer {
    void write(Map<String, String> state) {
      state.put(REFINED, "text");
      state.put(REPLACED, "text");
      state.put(SINGLE, "text");
      state.put(SINGLE, "more");
      state.put(OWNED, "text");
      state.put(MERGED, "text");
      state.put(ROUND, "1");
      Map<String, String> mine = new HashMap<>();
      mine.put(LOCAL, "x");
    }

    void race(Map<String, String> state) {
      state.put(RACED, state.get(RACED) + "w");
    }
  }

  @AgentRole("critic")
  static class Critic {
    void criticise(Map<String, String> state) {
      state.put(REFINED, state.get(REFINED) + "!");
      state.put(REPLACED, "other");
      state.put(MERGED, "other");
      state.put(ROUND, "2");
      Map<String, String> mine = new HashMap<>();
      mine.put(LOCAL, "y");
    }

    void race(Map<String, String> state) {
      state.put(RACED, state.get(RACED) + "c"); // want "several branches write `raced` at once"
    }
  }

  @Coordinator
  static class Wiring {
    void run(Map<String, String> state, Writer writer, Critic critic, ExecutorService pool) {
      writer.write(state);
      critic.criticise(state);
      pool.submit(() -> writer.race(state)); // want "nobody waits for the branch"
      pool.submit(() -> critic.race(state)); // want "nobody waits for the branch"
    }
  }
}
