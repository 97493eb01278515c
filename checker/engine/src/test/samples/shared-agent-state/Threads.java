import dev.baton.annotation.AgentRole;

/** A thread-local does not cross from agent to agent. */
class Threads {
  static final ThreadLocal<String> TASK = new ThreadLocal<>(); // want "`TASK` is set by `writer` and read by `reviewer`"
  static final ThreadLocal<StringBuilder> BUFFER = ThreadLocal.withInitial(StringBuilder::new);
  private static final ThreadLocal<String> OWN = new ThreadLocal<>(); // silent: one role sets and reads it

  @AgentRole("writer")
  static class Writer {
    void write(String task) {
      TASK.set(task);
      OWN.set(task);
      BUFFER.get().append(OWN.get());
      OWN.remove();
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    String review() {
      BUFFER.get().setLength(0);
      return helper();
    }

    private String helper() {
      return TASK.get();
    }
  }
}
