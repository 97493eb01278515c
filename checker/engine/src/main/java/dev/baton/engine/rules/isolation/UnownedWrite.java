package dev.baton.engine.rules.isolation;

import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Runner;
import dev.baton.engine.model.Severity;
import java.util.stream.Stream;

/** Code that runs as no role, and is no coordinator, does not write an owned cell. */
public final class UnownedWrite implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "unowned-write",
            "state isolation",
            Severity.WARNING,
            "code that runs as no role writes an owned cell",
            """
        The owner is the only writer that the design names. A writer without a role escapes every
        boundary: nobody knows when it runs, and against whom.""",
            "annotate the entry point with the role it runs as, or as a coordinator if it is wiring")
        .remedy(
            """
            @Coordinator
            final class Setup {
              ReviewState begin(String topic) {
                ReviewState state = new ReviewState();
                state.draft = topic;
                return state;
              }
            }""")
        .seen(
            "a middleware writes session state behind the runner that owns it, and the run dies",
            "https://github.com/ag-ui-protocol/ag-ui/issues/1732");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return facts
        .of(Fact.CellWrite.class)
        .filter(write -> write.runner().kind() == Runner.Kind.NOBODY)
        .flatMap(
            write -> ForeignWrite.owner(write.cell()).map(owner -> finding(write, owner)).stream());
  }

  private Finding finding(Fact.CellWrite write, String owner) {
    String message = "code that runs as no role writes `%s`, which `%s` owns";
    return Writes.finding(info(), write, message.formatted(write.cell().name(), owner), "owner");
  }
}
