package dev.baton.engine.rules.ownership;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.coordination.CoordinationFact.OwnershipMove;
import java.util.stream.Stream;

/** Ownership moves only at a hand-off point. */
public final class TransferOutsideHandoff implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "transfer-outside-handoff",
            "ownership",
            Severity.ERROR,
            "ownership of a task moves where no hand-off is declared",
            """
            Who owns a task can only be told by reading where ownership moves. A transfer hidden in
            other code makes two agents believe that the task is theirs.""",
            "make the method a @HandoffPoint, or transfer in one")
        .remedy(
            """
            @HandoffPoint
            void handToReviewer(Task task) {
              if (!task.ownership.transfer("writer", "reviewer")) {
                throw new IllegalStateException("the task is locked, or not the writer's");
              }
            }""")
        .seen(
            "two workers see one task free, both claim it, and both carry it out",
            "https://github.com/anthropics/claude-code/issues/22239");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return facts
        .of(OwnershipMove.class)
        .filter(move -> !move.insideHandoff())
        .map(
            move ->
                Finding.of(
                        info(),
                        move.place(),
                        "`%s` transfers ownership, and is no hand-off point"
                            .formatted(move.method()))
                    .label("transferred here")
                    .reached(move.reached())
                    .wayOut(
                        "make `%s` a @HandoffPoint, or transfer in one".formatted(move.method())));
  }
}
