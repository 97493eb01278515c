import dev.baton.annotation.AgentRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is declared inside an agent runs as it does, and is a part of it where the agent keeps it. */
class PartsOfAnAgent {
  private final Explorer explorer = new Explorer();
  private final Counter counter = new Counter();
  private final Planner planner = new Planner();

  int serve(String task) {
    return explorer.explore(task) + counter.count(task) + planner.plan(task);
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

  @AgentRole("planner")
  static class Planner {
    private final List<Step> steps = List.of(new Step(), new Step());

    static class Step {
      int uses; // want "`Step` keeps `uses` from one task to the next"

      void use() {
        uses++;
      }
    }

    int plan(String task) {
      for (Step step : steps) {
        step.use();
      }
      return steps.size();
    }
  }
}
