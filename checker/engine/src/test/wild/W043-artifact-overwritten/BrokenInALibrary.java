import java.util.function.BiConsumer;

/**
 * the same, in a class that never meets an agent
 *
 * @see <a href="https://github.com/a2aproject/a2a-java/pull/742">a2aproject/a2a-java#742</a>
 */
class BrokenInALibrary {
  record Task(String artifact, String status) {
    Task withArtifact(String next) {
      return new Task(next, status);
    }

    Task withStatus(String next) {
      return new Task(artifact, next);
    }
  }

  interface EventStream {
    /** Calls back from the threads of the client. */
    void onEvent(BiConsumer<String, String> listener);
  }

  static class ClientTasks {
    private volatile Task current = new Task("", "submitted");

    void listen(EventStream events) {
      events.onEvent(this::on);
    }

    void on(String kind, String value) {
      Task task = current;
      current = kind.equals("status") ? task.withStatus(value) : task.withArtifact(value); // missed: a volatile field counts as state of several agents only near an agent
    }
  }
}
