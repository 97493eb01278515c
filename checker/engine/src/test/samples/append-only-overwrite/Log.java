import dev.baton.annotation.AgentRole;
import dev.baton.annotation.AppendOnly;
import java.util.ArrayList;
import java.util.List;

class Log {
  @AppendOnly List<String> lines = new ArrayList<>();

  @AgentRole("writer")
  void write() {
    lines.add("appended");
    lines.addAll(List.of("a", "b"));
  }

  @AgentRole("cleaner")
  void clean() {
    lines.clear(); // want "`cleaner` takes from `lines`, which is append-only"
    lines = new ArrayList<>(); // want "`cleaner` overwrites `lines`"
    lines.set(0, "x"); // want "`cleaner` overwrites `lines`"
  }
}
