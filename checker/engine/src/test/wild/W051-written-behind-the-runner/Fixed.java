import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.ArrayList;
import java.util.List;

/** The middleware says what is pending, and the runner appends it. */
class Fixed {
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
    String pending(String call) {
      return "pending: " + call;
    }
  }

  @AgentRole("runner")
  static class Runner {
    void run(Session session, Middleware middleware, String call) {
      session.append(middleware.pending(call), session.version());
      session.append("answer", session.version());
    }
  }
}
