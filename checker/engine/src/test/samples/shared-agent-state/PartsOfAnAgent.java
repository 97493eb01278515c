import dev.baton.annotation.AgentRole;
import java.util.HashMap;
import java.util.Map;

/** What is declared inside an agent runs as it does, and is a part of it where the agent keeps it. */
class PartsOfAnAgent {
  private final Explorer explorer = new Explorer();
  private final Counter counter = new Counter();

  int serve(String task) {
    return explorer.explore(task) + counter.count(task);
  }

  @AgentRole("explorer")
  static class Explorer {
    static class Visit {
      int times; // silent: each task has visits of its own
    }

    int explore(String task) {
      Map<String, Visit> visits = new HashMap<>();
      for (String word : task.split(" ")) {
        Visit visit = visits.get(word);
        if (visit == null) {
          visit = new Visit();
          visits.put(word, visit);
        }
        visit.times++;
      }
      return visits.size();
    }
  }

  @AgentRole("counter")
  static class Counter {
    private final Tally tally = new Tally();

    static class Tally {
      int words; // want "`Tally` keeps `words` from one task to the next"
    }

    int count(String task) {
      tally.words += task.length();
      return tally.words;
    }
  }
}
