import dev.baton.annotation.AgentRole;
import dev.baton.annotation.AppendOnly;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Whether the map is passed, shared, or wrapped; by constant, literal, or returned update. */
class Shared {
  static final String PLAN = "plan"; // want "`plan` is written by `planner`, `worker`, and has no policy"
  static final String STATUS = "status"; // want "`status` is written by `planner`, `reviewer`, `worker`"
  static final String RESULT = "result"; // want "`result` is written by `planner`, `worker`"
  @AppendOnly static final String LOG = "log";
  static final String READ = "read";

  static class Board {
    private final Map<String, Object> values = new ConcurrentHashMap<>();

    void set(String key, Object value) {
      values.put(key, value);
    }

    Object get(String key) {
      return values.get(key);
    }
  }

  @AgentRole("planner")
  static class Planner {
    Map<String, Object> plan(Board board) {
      board.set(PLAN, "a");
      board.set("status", "planned");
      board.get(READ);
      return Map.of(RESULT, "x");
    }
  }

  @AgentRole("worker")
  static class Worker {
    Map<String, Object> work(Board board) {
      board.set(PLAN, "b");
      board.set(STATUS, "working");
      board.set(READ, "only one writes");
      return Map.of("result", "y");
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void review(Board board) {
      board.set(STATUS, "done");
      board.get(PLAN);
    }
  }
}
