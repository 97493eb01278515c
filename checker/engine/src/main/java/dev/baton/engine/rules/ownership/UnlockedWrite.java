package dev.baton.engine.rules.ownership;

import static java.util.stream.Collectors.toSet;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.coordination.CoordinationFact.ChangedAfterHandoff;
import dev.baton.engine.model.coordination.CoordinationFact.UnlockedWork;
import java.util.Set;
import java.util.stream.Stream;

/** Work on a task that can be locked happens while its owner holds the lock. */
public final class UnlockedWrite implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "unlocked-write",
            "ownership",
            Severity.ERROR,
            "a task is worked on while its lock is not held",
            """
            The lock tells everybody that the owner is at work. Who writes without it works on a
            task that may be somebody else's by now, and one of the two results is lost.""",
            "write only where `lock` has said yes, or inside a `Hold`")
        .remedy(
            """
            if (!task.ownership.lock("writer")) {
              throw new IllegalStateException("the task is not the writer's");
            }
            try {
              task.draft = text;
            } finally {
              task.ownership.unlock("writer");
            }""")
        .seen(
            "an actuator reports that a device is locked by another, and writes to it anyway",
            "https://github.com/VOLTTRON/volttron/issues/223");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    // what is another's by now is no question of the lock: `use-after-handoff` speaks of it
    Set<Place> handedOver =
        facts.of(ChangedAfterHandoff.class).map(ChangedAfterHandoff::place).collect(toSet());
    return facts
        .of(UnlockedWork.class)
        .filter(work -> !handedOver.contains(work.place()))
        .map(
            work ->
                Finding.of(
                        info(),
                        work.place(),
                        "`%s` of `%s` is written while the task's lock is not held"
                            .formatted(work.member(), work.task()))
                    .label("written here")
                    .reached(work.reached()));
  }
}
