package dev.baton.engine.rules.isolation;

import dev.baton.engine.model.Cell;
import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Policy;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Runner;
import dev.baton.engine.model.Severity;
import java.util.stream.Stream;

/** What is shared for reading is not written after construction. */
public final class ReadOnlyWrite implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "read-only-write",
            "state isolation",
            Severity.ERROR,
            "a cell that is read by all is written after its construction",
            """
            Readers of a shared cell take no lock and make no copy, because nothing changes. One late
            write gives each of them a different world.\
            """,
            "build a new object with the new value, or give the cell an owner")
        .remedy(
            """
            record Settings(@SharedRead String model) {
              Settings withModel(String other) {
                return new Settings(other); // whoever holds the old one keeps it
              }
            }\
            """)
        .seen(
            "each stream edits the tools of a shared agent, and restores them over the others'",
            "https://github.com/agentscope-ai/agentscope-java/issues/2459");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return facts
        .of(Fact.CellWrite.class)
        .filter(write -> write.cell().policy(Policy.SharedRead.class).isPresent())
        .filter(write -> !isSetUp(write))
        .map(
            write ->
                Writes.finding(
                    info(),
                    write,
                    "%s writes `%s`, which is read-only after construction"
                        .formatted(Writes.who(write.runner()), write.cell().name()),
                    "policy"));
  }

  /** A key is constructed by whoever sets the state up, and that is no agent. */
  private static boolean isSetUp(Fact.CellWrite write) {
    return write.cell().kind() == Cell.Kind.KEY && write.runner().kind() != Runner.Kind.ROLE;
  }
}
