import java.util.function.BiConsumer;

/**
 * events of one task come in on several threads, and the status overwrites the artifact
 *
 * @see <a href="https://github.com/a2aproject/a2a-java/pull/742">a2aproject/a2a-java#742</a>
 */
class Broken {
  record Task(String artifact, String status) {
    Task withArtifact(String next) {
      return new Task(next, status);
    }

    Task withStatus(String next) {
      return new Task(artifact, next);
    }
  }

  interface RemoteAgent {
    /** Calls back from the threads of the client. */
    void ask(String question, BiConsumer<String, String> listener);
  }

  static class ClientTasks {
    private volatile Task current = new Task("", "submitted");

    void send(RemoteAgent agent, String question) {
      agent.ask(question, this::on);
    }

    void on(String kind, String value) {
      Task task = current;
      current = kind.equals("status") ? task.withStatus(value) : task.withArtifact(value); // want "`current` is written from what was read in an earlier step"
    }
  }
}
