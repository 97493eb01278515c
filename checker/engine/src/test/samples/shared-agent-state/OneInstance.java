import dev.baton.annotation.AgentPrivate;
import dev.baton.annotation.AgentRole;
import java.util.ArrayList;
import java.util.List;

class OneInstance {
  private final Writer writer = new Writer();

  void serve(String task) {
    writer.write(task);
    new PerTask().write(task);
  }

  @AgentRole("writer")
  static class Writer {
    private String current = ""; // want "`Writer` keeps `current` from one task to the next"
    private final List<String> seen = new ArrayList<>(); // want "`Writer` keeps `seen`"
    private final List<String> fixed = List.of("constant");
    @AgentPrivate("writer") private String declared = "";

    void write(String task) {
      current = task;
      seen.add(task);
      declared = task + fixed.size();
    }
  }

  @AgentRole("helper")
  static class PerTask {
    private String current = "";

    void write(String task) {
      current = task;
    }
  }
}
