import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.ArrayList;
import java.util.List;

/**
 * middleware appends to the session that the runner owns while it runs, and the run dies as stale
 *
 * @see <a href="https://github.com/ag-ui-protocol/ag-ui/issues/1732">ag-ui-protocol/ag-ui#1732</a>
 */
class Broken {
  static class Session {
    private final List<String> events = new ArrayList<>();
    private long version;

    @OwnedBy("runner")
    void append(String event, long expected) {
      if (version != expected) {
        throw new IllegalStateException("stale session");
      }
      events.add(event);
      version++;
    }

    long version() {
      return version;
    }
  }

  @AgentRole("middleware")
  static class Middleware {
    void pending(Session session, String call) {
      session.append("pending: " + call, session.version()); // want "`middleware`"
    }
  }

  @AgentRole("runner")
  static class Runner {
    void run(Session session, Middleware middleware, String call) {
      long version = session.version();
      middleware.pending(session, call);
      session.append("answer", version);
    }
  }
}
