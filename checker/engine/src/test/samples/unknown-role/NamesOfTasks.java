import dev.baton.annotation.AgentRole;
import dev.baton.patterns.HandoffPayload;
import dev.baton.patterns.Hold;
import dev.baton.patterns.TaskOwnership;

/** Who works on a task is a role, or an instance of one; only a slip is no name. */
class NamesOfTasks {
  @AgentRole("coder")
  static class Coder {
    TaskOwnership start() {
      return TaskOwnership.of("t-1", "coders"); // want "no code is declared to run as `coders`"
    }

    void work(TaskOwnership task) {
      if (!task.lock("codder")) { // want "no code is declared to run as `codder`"
        throw new IllegalStateException("it is locked");
      }
      try {
        System.out.println("at work");
      } finally {
        task.unlock("codder"); // silent: the same name again
      }
    }

    long held(TaskOwnership task) {
      try (Hold hold = task.hold("cdoer").orElseThrow()) { // want "no code is declared to run as `cdoer`"
        return hold.token();
      }
    }

    HandoffPayload hand() {
      return HandoffPayload.from("codr") // want "no code is declared to run as `codr`"
          .to("coder")
          .taskId("t-1")
          .result("text")
          .status("done")
          .build();
    }
  }

  /** Instances of the role, and somebody else altogether. */
  static TaskOwnership other(int number, String whoever) {
    return switch (number) {
      case 1 -> TaskOwnership.of("t-1", "coder-2");
      case 2 -> TaskOwnership.of("t-1", "coder7");
      case 3 -> TaskOwnership.of("codr", "night-shift");
      default -> TaskOwnership.of("t-1", whoever);
    };
  }
}
