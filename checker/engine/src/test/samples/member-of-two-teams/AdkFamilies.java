import com.google.adk.agents.LlmAgent;
import com.google.adk.agents.LoopAgent;
import com.google.adk.agents.ParallelAgent;
import com.google.adk.agents.SequentialAgent;
import java.util.List;

/** Who is given a member last, has it. */
class AdkFamilies {
  static LlmAgent agent(String name) {
    return LlmAgent.builder().name(name).model("m").build();
  }

  static List<SequentialAgent> inAList() {
    LlmAgent critic = agent("critic");
    SequentialAgent texts =
        SequentialAgent.builder().name("texts").subAgents(List.of(agent("writer"), critic)).build();
    SequentialAgent pictures =
        SequentialAgent.builder()
            .name("pictures")
            .subAgents(List.of(agent("painter"), critic)) // want "`critic` is a member of `texts` already, and `pictures` takes it away"
            .build();
    return List.of(texts, pictures);
  }

  static SequentialAgent nested() {
    LlmAgent checker = agent("checker");
    ParallelAgent search =
        ParallelAgent.builder().name("search").subAgents(agent("web"), checker).build();
    LoopAgent refine =
        LoopAgent.builder()
            .name("refine")
            .subAgents(agent("editor"), checker) // want "`checker` is a member of `search` already, and `refine` takes it away"
            .maxIterations(3)
            .build();
    return SequentialAgent.builder().name("all").subAgents(search, refine).build();
  }

  static List<LlmAgent> handsOver() {
    LlmAgent billing = agent("billing");
    LlmAgent desk =
        LlmAgent.builder().name("desk").model("m").subAgents(billing, agent("sales")).build();
    LlmAgent night =
        LlmAgent.builder()
            .name("night")
            .model("m")
            .subAgents(billing, agent("porter")) // want "`billing` is a member of `desk` already, and `night` takes it away"
            .build();
    return List.of(desk, night);
  }

  // silent: each team builds its own, under one name
  static List<SequentialAgent> ofTheSameName() {
    return List.of(
        SequentialAgent.builder().name("texts").subAgents(agent("a"), agent("critic")).build(),
        SequentialAgent.builder().name("pictures").subAgents(agent("b"), agent("critic")).build());
  }

  // silent: a team within a team is one family
  static SequentialAgent grandchildren() {
    LlmAgent critic = agent("critic");
    ParallelAgent inner =
        ParallelAgent.builder().name("inner").subAgents(agent("writer"), critic).build();
    return SequentialAgent.builder().name("outer").subAgents(inner, agent("judge")).build();
  }

  // silent: one team alone
  static SequentialAgent alone() {
    LlmAgent critic = agent("critic");
    return SequentialAgent.builder().name("texts").subAgents(agent("writer"), critic).build();
  }

  // silent: the agent is the root of one run, and a member of none
  static List<LlmAgent> roots() {
    LlmAgent critic = agent("critic");
    LlmAgent writer = agent("writer");
    return List.of(critic, writer, critic);
  }
}
