import dev.baton.annotation.AgentRole;

class PluggedIn {
  private final Worker worker = new Worker();

  interface ErrorHandler {
    void failed(String task);
  }

  String serve(String task, ErrorHandler handler) {
    worker.handleErrorsWith(handler);
    return worker.work(task);
  }

  @AgentRole("worker")
  static class Worker {
    private ErrorHandler handler = task -> {}; // silent: what it works with, not what it works on
    private String last = ""; // want "`Worker` keeps `last` from one task to the next"

    void handleErrorsWith(ErrorHandler given) {
      handler = given;
    }

    String work(String task) {
      last = task;
      if (task.isEmpty()) {
        handler.failed(task);
      }
      return last;
    }
  }
}
