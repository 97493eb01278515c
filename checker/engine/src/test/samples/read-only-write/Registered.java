import dev.baton.annotation.AgentRole;
import dev.baton.annotation.SharedRead;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/** What a constructor starts runs after it. */
class Registered {
  static class Glossary {
    @SharedRead final Map<String, String> words = new HashMap<>();
    @SharedRead final Map<String, String> more = new HashMap<>();
    private Runnable refresh = () -> {};

    Glossary(ExecutorService pool) {
      List.of("a", "b").forEach(w -> words.put(w, w));
      words.computeIfAbsent("c", k -> "c");
      pool.submit(() -> words.put("late", "!")); // want "writes `words`, which is read-only after construction"
      CompletableFuture.runAsync(() -> more.clear()); // want "writes `more`"
      refresh = () -> more.put("later", "!"); // want "writes `more`"
    }

    void refresh() {
      refresh.run();
    }
  }

  @AgentRole("writer")
  static class Writer {
    int read(Glossary glossary) {
      return glossary.words.size() + glossary.more.size();
    }
  }
}
