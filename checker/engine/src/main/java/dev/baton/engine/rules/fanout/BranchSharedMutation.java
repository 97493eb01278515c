package dev.baton.engine.rules.fanout;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.coordination.CoordinationFact.BranchWrite;
import java.util.stream.Stream;

/** Branches that run at once do not change one object that they have captured. */
public final class BranchSharedMutation implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "branch-shared-mutation",
            "fan-out / fan-in",
            Severity.ERROR,
            "branches that run at once change one object",
            """
            A plain list that several threads fill loses entries, or breaks; a counter misses
            steps. Which answers are missing differs from run to run.""",
            "let each branch return its result, and put them together after the join")
        .remedy(
            """
            List<String> answers =
                FanOut.over(agents).run(agent -> agent.ask(task)).values(); // put together here""")
        .seen(
            "a checkpoint store and the results of parallel nodes were plain hash maps",
            "https://github.com/langgraph4j/langgraph4j/commit/70dcb239")
        .seen(
            "several threads add to, and iterate over, one plain list of active tool groups",
            "https://github.com/agentscope-ai/agentscope-java/issues/1165");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return facts.of(BranchWrite.class).map(this::finding);
  }

  private Finding finding(BranchWrite write) {
    String message =
        write.many()
            ? "every run of this branch changes one `%s` at once"
            : "several branches change one `%s` at once";
    return Finding.of(info(), write.place(), message.formatted(write.object()))
        .label("changed here")
        .reached(write.reached())
        .related("fork: " + write.fork().text(), write.fork().place());
  }
}
