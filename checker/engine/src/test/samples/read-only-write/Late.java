import dev.baton.annotation.AgentRole;
import dev.baton.annotation.Coordinator;
import dev.baton.annotation.SharedRead;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** After construction nobody writes: no role, no coordinator, nobody. */
class Late {
  static class Config {
    @SharedRead int limit;
    @SharedRead final Map<String, String> words = new HashMap<>();
    @SharedRead final List<String> names;
    @SharedRead final int[] levels = {1, 2};

    Config(List<String> names) {
      this.names = new ArrayList<>(names);
      Collections.sort(this.names);
      limit = 3;
      limit++; // silent: a constructor
      words.putAll(Map.of("a", "b"));
      names.forEach(n -> words.put(n, n));
    }

    Config withLimit(int next) {
      Config copy = new Config(names);
      copy.limit = next; // silent: the copy is made here
      return copy;
    }

    void raise() {
      limit++; // want "`tuner` writes `limit`, which is read-only after construction"
    }
  }

  @AgentRole("tuner")
  static class Tuner {
    void tune(Config config) {
      config.raise();
      config.words.put("x", "y"); // want "`tuner` writes `words`"
      config.names.remove("x"); // want "`tuner` writes `names`"
      config.levels[0] = 5; // want "`tuner` writes `levels`"
      Map<String, String> alias = config.words;
      alias.clear(); // want "`tuner` writes `words`"
    }

    int read(Config config) {
      List<String> copy = new ArrayList<>(config.names);
      copy.add("fine"); // silent: a copy of the list
      return config.withLimit(9).limit + copy.size();
    }
  }

  @Coordinator
  static class Wiring {
    void start(Config config) {
      config.limit = 7; // want "the coordinator writes `limit`"
    }

    Config make() {
      return new Config(List.of("a"));
    }
  }

  static void main(Config config) {
    config.words.remove("a"); // want "code that runs as no role writes `words`"
  }
}
