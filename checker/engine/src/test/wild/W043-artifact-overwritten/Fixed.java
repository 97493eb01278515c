import java.util.function.BiConsumer;

/** One lock around the read and the write. */
class Fixed {
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

    synchronized void on(String kind, String value) {
      Task task = current;
      current = kind.equals("status") ? task.withStatus(value) : task.withArtifact(value);
    }
  }
}
