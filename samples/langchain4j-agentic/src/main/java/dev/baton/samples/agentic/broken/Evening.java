package dev.baton.samples.agentic.broken;

import dev.langchain4j.agentic.Agent;
import dev.langchain4j.agentic.AgenticServices;
import dev.langchain4j.agentic.UntypedAgent;
import dev.langchain4j.service.V;
import java.util.function.UnaryOperator;

/** A cook and a critic plan an evening at once; a host invites until all is well. */
public final class Evening {
  private Evening() {}

  /** Finds meals. */
  public record Cook(UnaryOperator<String> model) {
    /** A meal for the mood. */
    @Agent(outputKey = "plan")
    public String cook(@V("mood") String mood) {
      return model.apply("cook " + mood);
    }
  }

  /** Finds movies. */
  public record Critic(UnaryOperator<String> model) {
    /** A movie for the mood. */
    @Agent(outputKey = "plan")
    public String watch(@V("mood") String mood) { // parallel-write
      return model.apply("watch " + mood);
    }
  }

  /** Judges what was found. */
  public record Host(UnaryOperator<String> model) {
    /** Whether the plan is good. */
    @Agent(outputKey = "verdict")
    public String judge(@V("plan") String plan) {
      return model.apply("judge " + plan);
    }
  }

  /** Both work at once, and write one key. */
  public static UntypedAgent both(UnaryOperator<String> model) {
    return AgenticServices.parallelBuilder().subAgents(new Cook(model), new Critic(model)).build();
  }

  /** The host is asked until the verdict is good, however long that takes. */
  public static UntypedAgent asked(UnaryOperator<String> model) {
    return AgenticServices.loopBuilder() // unbounded-cycle
        .subAgents(new Host(model))
        .exitCondition(scope -> "good".equals(scope.readState("verdict", "")))
        .build();
  }
}
