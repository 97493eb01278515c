import dev.baton.annotation.AgentRole;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Only the signal that was seen is cleared. */
class Fixed {
  static class Process {
    private final AtomicReference<String> signal = new AtomicReference<>();

    void terminate(String reason) {
      signal.set(reason);
    }

    String take() {
      return signal.getAndSet(null);
    }
  }

  @AgentRole("tools")
  static class ToolLoop {
    boolean stopped(Process process, List<String> log) {
      String reason = process.take();
      if (reason == null) {
        return false;
      }
      log.add("stopped: " + reason);
      return true;
    }
  }
}
