import dev.baton.annotation.AgentRole;
import dev.baton.annotation.AppendOnly;
import java.util.Map;

class TwoRoles {
  static final String SUMMARY = "summary"; // want "`summary` is written by `critic`, `writer`, and has no policy"
  static final String TITLE = "title";
  @AppendOnly static final String LOG = "log";

  @AgentRole("writer")
  void write(Map<String, Object> state) {
    state.put(SUMMARY, "long");
    state.put(TITLE, "one writer only");
    state.putIfAbsent(LOG, "x");
  }

  @AgentRole("critic")
  void criticise(Map<String, Object> state) {
    state.put("summary", "short");
    state.putIfAbsent(LOG, "y");
  }
}
