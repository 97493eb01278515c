import dev.baton.annotation.AgentRole;
import dev.baton.patterns.TaskOwnership;

/** Instances of one kind differ in a number or a letter; a slip differs in the kind. */
class OneOfAKind {
  @AgentRole("coder-1")
  static class Coder {}

  @AgentRole("agent-a")
  static class Agent {}

  @AgentRole("writer")
  static class Writer {}

  static TaskOwnership of(int number) {
    return switch (number) {
      case 1 -> TaskOwnership.of("t-1", "coder-2");
      case 2 -> TaskOwnership.of("t-1", "agent-b");
      case 3 -> TaskOwnership.of("t-1", "writerA");
      case 4 -> TaskOwnership.of("t-1", "codre-1"); // want "no code is declared to run as `codre-1`"
      case 5 -> TaskOwnership.of("t-1", "agnet-a"); // want "no code is declared to run as `agnet-a`"
      default -> TaskOwnership.of("t-1", "writers"); // want "no code is declared to run as `writers`"
    };
  }
}
