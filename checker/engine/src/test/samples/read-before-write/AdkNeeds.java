import com.google.adk.agents.LlmAgent;
import com.google.adk.agents.LoopAgent;
import com.google.adk.agents.ParallelAgent;
import com.google.adk.agents.SequentialAgent;
import com.google.adk.tools.ExitLoopTool;
import io.reactivex.rxjava3.core.Maybe;

/** Google ADK: a run fails where an instruction names a key that is not in the state. */
class AdkNeeds {
  private static LlmAgent agent(String name, String instruction, String output) {
    return LlmAgent.builder().name(name).instruction(instruction).outputKey(output).build();
  }

  static SequentialAgent slip() {
    LlmAgent outline = agent("outliner", "outline the topic", "outline");
    LlmAgent writer =
        LlmAgent.builder()
            .name("writer")
            .instruction("write from {outlines}") // want "`writer` needs `outlines`, which nobody writes; did you mean `outline`?"
            .build();
    return SequentialAgent.builder().name("slip").subAgents(outline, writer).build();
  }

  static SequentialAgent wrongOrder() {
    LlmAgent writer =
        LlmAgent.builder()
            .name("drafter")
            .instruction("write by {criticism}") // want "`drafter` needs `criticism`, which is written only after it"
            .outputKey("text")
            .build();
    LlmAgent critic = agent("critic", "review {text}", "criticism");
    return SequentialAgent.builder().name("order").subAgents(writer, critic).build();
  }

  static SequentialAgent behindAJoin() {
    LlmAgent planner =
        LlmAgent.builder()
            .name("planner")
            .instruction("plan with {facts}") // want "`planner` needs `facts`, which is written only after it"
            .outputKey("plan")
            .build();
    ParallelAgent both =
        ParallelAgent.builder()
            .name("both")
            .subAgents(agent("web", "search {plan}", "facts"), agent("books", "read {plan}", "notes"))
            .build();
    return SequentialAgent.builder().name("join").subAgents(planner, both).build();
  }

  // silent: a question mark says that the key may be missing
  static SequentialAgent optional() {
    LlmAgent writer = agent("writer", "write by {criticism?}", "text");
    LlmAgent critic = agent("critic", "review {text}", "criticism");
    return SequentialAgent.builder().name("optional").subAgents(writer, critic).build();
  }

  // silent: the first message may come with a state that holds the topic
  static SequentialAgent given() {
    LlmAgent writer = agent("writer", "write about {topic}", "text");
    LlmAgent critic = agent("critic", "review {text}", "criticism");
    return SequentialAgent.builder().name("given").subAgents(writer, critic).build();
  }

  // silent: from the second round on it is there, and a state may be given to the first
  static LoopAgent nextRound() {
    LlmAgent writer = agent("writer", "write by {criticism}", "text");
    LlmAgent critic = agent("critic", "review {text}", "criticism");
    return LoopAgent.builder().name("rounds").maxIterations(3).subAgents(writer, critic).build();
  }

  // silent: a loop goes round once at least
  static SequentialAgent afterALoop() {
    LlmAgent writer = agent("writer", "write", "text");
    LlmAgent critic =
        LlmAgent.builder()
            .name("critic")
            .instruction("review {text}")
            .outputKey("criticism")
            .tools(ExitLoopTool.INSTANCE)
            .build();
    LoopAgent loop =
        LoopAgent.builder().name("loop").maxIterations(3).subAgents(writer, critic).build();
    LlmAgent publisher = agent("publisher", "publish {text}", "page");
    return SequentialAgent.builder().name("after").subAgents(loop, publisher).build();
  }

  // silent: a callback puts it there before the agent begins
  static SequentialAgent putThereBefore() {
    LlmAgent writer = agent("writer", "write by {criticism}", "text");
    LlmAgent critic = agent("critic", "review {text}", "criticism");
    return SequentialAgent.builder()
        .name("before")
        .beforeAgentCallback(
            context -> {
              context.state().put("criticism", "none yet");
              return Maybe.empty();
            })
        .subAgents(writer, critic)
        .build();
  }

  // silent: what has the prefix of the user is kept from one session to the next
  static SequentialAgent ofTheUser() {
    LlmAgent writer = agent("writer", "write as {user:style}", "text");
    LlmAgent critic = agent("critic", "review {text}", "user:style");
    return SequentialAgent.builder().name("user").subAgents(writer, critic).build();
  }

  // silent: in a talk of many messages the last one may have left it
  static LlmAgent talk() {
    LlmAgent helper = agent("helper", "help", "summary");
    return LlmAgent.builder()
        .name("talker")
        .instruction("go on from {summary}")
        .subAgents(helper)
        .build();
  }
}
