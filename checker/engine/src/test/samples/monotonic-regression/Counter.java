import dev.baton.annotation.AgentRole;
import dev.baton.annotation.Monotonic;

class Counter {
  @Monotonic int round;

  @AgentRole("writer")
  void forward() {
    round++;
    round += 2;
  }

  @AgentRole("reviewer")
  void back() {
    round--; // want "`reviewer` moves `round` back"
    round = round - 1; // want "`reviewer` moves `round` back"
  }
}
