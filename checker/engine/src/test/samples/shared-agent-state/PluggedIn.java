import dev.baton.annotation.AgentRole;

class PluggedIn {
  private final Worker worker = new Worker();

  interface ErrorHandler {
    void failed(String task);
  }

  String serve(String task, ErrorHandler handler) {
    worker.handleErrorsWith(handler);
    worker.retry(task.length());
    return worker.work(task);
  }

  static class RetryPolicy {
    final int times;

    RetryPolicy(int times) {
      this.times = times;
    }
  }

  static class SessionProvider {
    final String user;

    SessionProvider(String user) {
      this.user = user;
    }
  }

  @AgentRole("worker")
  static class Worker {
    private ErrorHandler handler = task -> {}; // silent: what it works with, not what it works on
    private RetryPolicy retries = new RetryPolicy(3); // silent: a setting
    private SessionProvider session; // want "`Worker` keeps `session` from one task to the next"
    private String last = ""; // want "`Worker` keeps `last` from one task to the next"

    void handleErrorsWith(ErrorHandler given) {
      handler = given;
    }

    void retry(int times) {
      retries = new RetryPolicy(times);
    }

    private String user() {
      return session.user + retries.times;
    }

    String work(String task) {
      session = new SessionProvider(task.trim());
      last = task + user();
      if (task.isEmpty()) {
        handler.failed(task);
      }
      return last;
    }
  }
}
