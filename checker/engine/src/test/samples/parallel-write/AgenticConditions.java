import dev.langchain4j.agentic.Agent;
import dev.langchain4j.agentic.AgenticServices;
import dev.langchain4j.agentic.UntypedAgent;
import dev.langchain4j.agentic.declarative.ActivationCondition;
import dev.langchain4j.agentic.declarative.ConditionalAgent;
import dev.langchain4j.agentic.scope.AgenticScope;
import dev.langchain4j.service.V;

/** LangChain4j runs all agents whose conditions hold, at once. */
class AgenticConditions {
  interface Doctor {
    @Agent(outputKey = "answer")
    String ask(@V("request") String request);
  }

  interface Lawyer {
    @Agent(outputKey = "answer")
    String ask(@V("request") String request); // want "`Doctor` and `Lawyer` write `answer` at once"
  }

  static UntypedAgent overlapping() {
    return AgenticServices.conditionalBuilder()
        .subAgents(scope -> scope.readState("ill", false), Doctor.class)
        .subAgents(scope -> scope.readState("sued", false), Lawyer.class)
        .build();
  }

  interface Nurse {
    @Agent(outputKey = "advice")
    String ask(@V("request") String request);
  }

  interface Clerk {
    @Agent(outputKey = "advice")
    String ask(@V("request") String request);
  }

  static UntypedAgent oneOf() {
    return AgenticServices.conditionalBuilder()
        .subAgents(scope -> "ill".equals(scope.readState("kind", "")), Nurse.class)
        .subAgents(scope -> "sued".equals(scope.readState("kind", "")), Clerk.class) // silent: one kind, so one agent
        .build();
  }

  interface Desk {
    @ConditionalAgent(
        outputKey = "advice",
        subAgents = {Nurse.class, Clerk.class})
    String ask(@V("kind") String kind, @V("request") String request);

    @ActivationCondition(Nurse.class)
    static boolean isIll(@V("kind") String kind) {
      return kind.equals("ill");
    }

    @ActivationCondition(Clerk.class)
    static boolean isSued(@V("kind") String kind) {
      return kind.equals("sued"); // silent: the same, as methods
    }
  }

  enum Kind {
    ILL,
    SUED
  }

  interface Counter {
    @ConditionalAgent(
        outputKey = "advice",
        subAgents = {Nurse.class, Clerk.class})
    String ask(@V("request") String request);

    @ActivationCondition(Nurse.class)
    static boolean isIll(@V("kind") Kind kind) {
      return kind == Kind.ILL;
    }

    @ActivationCondition(Clerk.class)
    static boolean isSued(AgenticScope scope) {
      return scope.readState("kind", Kind.ILL) == Kind.SUED; // silent: the same key, from the scope
    }
  }

  interface Porter {
    @ConditionalAgent(
        outputKey = "advice",
        subAgents = {Nurse.class, Clerk.class})
    String ask(@V("request") String request);

    @ActivationCondition(Nurse.class)
    static boolean isIll(AgenticScope scope) {
      return hasState(scope) && scope.readState("kind", Kind.SUED) == Kind.ILL;
    }

    @ActivationCondition(Clerk.class)
    static boolean isSued(AgenticScope scope) {
      return hasState(scope) && scope.readState("kind", Kind.ILL) == Kind.SUED;
    }

    private static boolean hasState(AgenticScope scope) { // named like the scope's own
      return !scope.state().isEmpty();
    }
  }
}
