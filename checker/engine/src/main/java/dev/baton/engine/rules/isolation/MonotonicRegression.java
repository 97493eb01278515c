package dev.baton.engine.rules.isolation;

import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Policy;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import java.util.stream.Stream;

/** What is monotonic never moves back. */
public final class MonotonicRegression implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "monotonic-regression",
            "state isolation",
            Severity.ERROR,
            "a cell that only moves forward is moved back",
            """
            Agents act on how far the work has come. A stage or counter that goes back makes finished
            work run again, or approved work unapproved.\
            """,
            "move forward only; a new round needs a new cell")
        .remedy(
            """
            enum Stage { DRAFTED, REVIEWED, PUBLISHED }

            void advance(Stage next) {
              if (next.compareTo(stage) > 0) {
                stage = next;
              }
            }\
            """);
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return facts
        .of(Fact.CellWrite.class)
        .filter(write -> write.cell().policy(Policy.Monotonic.class).isPresent())
        .filter(
            write ->
                write.kind() == Fact.WriteKind.DECREASE || write.kind() == Fact.WriteKind.REMOVE)
        .map(
            write ->
                Writes.finding(
                    info(),
                    write,
                    "%s moves `%s` back, which only moves forward"
                        .formatted(Writes.who(write.runner()), write.cell().name()),
                    "policy"));
  }
}
