package dev.baton.engine.rules.isolation;

import dev.baton.engine.model.Cell;
import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Policy;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import java.util.Optional;
import java.util.stream.Stream;

/** A cell is written by its owner alone, through however many helpers. */
public final class ForeignWrite implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "foreign-write",
            "state isolation",
            Severity.ERROR,
            "an agent writes state that another agent owns",
            """
        Two agents that write one cell overwrite each other: the last one wins, silently, and
        the work of the other is lost. A cell that has one writer cannot lose an update.""",
            "hand the change back to the owner, or give the writer a cell of its own")
        .remedy(
            """
            final class ReviewState {
              @OwnedBy("writer") String draft;
              @OwnedBy("reviewer") List<String> remarks = new ArrayList<>();
            }

            @AgentRole("reviewer")
            final class Reviewer {
              void review(ReviewState state) {
                state.remarks.add(remarkOn(state.draft)); // its own key; the writer makes the change
              }
            }""")
        .seen(
            "a middleware writes session state behind the runner that owns it, and the run dies",
            "https://github.com/ag-ui-protocol/ag-ui/issues/1732")
        .seen(
            "an actuator writes to a device that another agent has locked",
            "https://github.com/VOLTTRON/volttron/issues/223");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return facts
        .of(Fact.CellWrite.class)
        .flatMap(
            write ->
                owner(write.cell())
                    .filter(write.runner()::isOtherThan)
                    .map(owner -> finding(write, owner))
                    .stream());
  }

  static Optional<String> owner(Cell cell) {
    Optional<String> owned = cell.policy(Policy.OwnedBy.class).map(Policy.OwnedBy::role);
    return owned.isPresent()
        ? owned
        : cell.policy(Policy.AgentPrivate.class).map(Policy.AgentPrivate::role);
  }

  private Finding finding(Fact.CellWrite write, String owner) {
    String role = write.runner().role();
    String name = write.cell().name();
    return Writes.finding(
            info(),
            write,
            "`%s` writes `%s`, which `%s` owns".formatted(role, name, owner),
            "owner")
        .wayOut(
            "hand the change back to `%s`, or give `%s` a key of its own".formatted(owner, role));
  }
}
