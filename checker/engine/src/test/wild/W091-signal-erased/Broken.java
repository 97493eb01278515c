import dev.baton.annotation.AgentRole;
import java.util.List;

/**
 * the slot of a termination signal is read and then cleared, and a signal in between is erased
 *
 * @see <a href="https://github.com/embabel/embabel-agent/pull/1625">embabel/embabel-agent#1625</a>
 */
class Broken {
  static class Process {
    private volatile String signal;

    void terminate(String reason) {
      signal = reason;
    }

    String take() {
      String seen = signal;
      signal = null; // want "`signal` is written from what was read in an earlier step"
      return seen;
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
