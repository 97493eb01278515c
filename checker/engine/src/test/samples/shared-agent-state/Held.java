import dev.baton.annotation.AgentPrivate;
import dev.baton.annotation.AgentRole;
import dev.baton.annotation.Coordinator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

/** One instance for many tasks: a field, a loop, several branches. */
class Held {
  @AgentRole("writer")
  static class Writer {
    private String current = ""; // want "`Writer` keeps `current` from one task to the next"
    private final Map<String, String> cache = new HashMap<>(); // want "`Writer` keeps `cache`"
    private int calls; // want "`Writer` keeps `calls`"
    private final List<String> rules = new ArrayList<>();
    private final Map<String, String> safe = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger(); // silent: one safe operation at a time
    @AgentPrivate("writer") private String scratch = ""; // silent: declared
    private String style = "plain"; // silent: set up, not kept

    Writer() {
      rules.add("be brief");
    }

    void setStyle(String style) {
      this.style = style;
    }

    String write(String task) {
      current = task;
      cache.put(task, current);
      safe.put(task, current);
      count.incrementAndGet();
      calls++;
      scratch = task;
      return helper() + rules.size() + style;
    }

    private String helper() {
      return current + calls;
    }
  }

  @AgentRole("looped")
  static class Looped {
    private String last = ""; // want "`Looped` keeps `last`"

    void work(String task) {
      last = task;
    }
  }

  @AgentRole("branched")
  static class Branched {
    private int seen; // want "`Branched` keeps `seen`"

    void work(String task) {
      seen++; // want "every run of this branch changes one `seen` at once"
    }
  }

  @AgentRole("single")
  static class PerTask {
    private String current = "";

    void work(String task) {
      current = task + current;
    }
  }

  @AgentRole("stateless")
  static class Stateless {
    private final String prompt;

    Stateless(String prompt) {
      this.prompt = prompt;
    }

    String work(String task) {
      String local = prompt + task;
      List<String> lines = new ArrayList<>();
      lines.add(local);
      return String.join(",", lines);
    }
  }

  @Coordinator
  static class Wiring {
    private final Writer writer = new Writer();
    private final Stateless stateless = new Stateless("p");

    void serve(String task) {
      writer.write(task);
      stateless.work(task);
      new PerTask().work(task); // silent: an agent for each task
    }

    void loop(List<String> tasks, ExecutorService pool) {
      Looped looped = new Looped();
      for (String task : tasks) {
        looped.work(task);
        PerTask mine = new PerTask(); // silent: an agent for each round
        mine.work(task);
      }
      Branched branched = new Branched();
      tasks.forEach(task -> pool.submit(() -> branched.work(task))); // want "nobody waits for the branch"
      tasks.forEach(task -> new PerTask().work(task));
    }
  }
}
