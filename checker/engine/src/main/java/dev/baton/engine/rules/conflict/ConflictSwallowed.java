package dev.baton.engine.rules.conflict;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.coordination.CoordinationFact.ConflictMet;
import dev.baton.engine.model.coordination.CoordinationFact.Handling;
import java.util.stream.Stream;

/** A conflict that was detected is retried, escalated, or raised; never logged and forgotten. */
public final class ConflictSwallowed implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "conflict-swallowed",
            "conflict detection",
            Severity.ERROR,
            "a conflict is detected and then forgotten",
            """
            Somebody else was faster, and the write was refused. Code that notes it and goes on has
            lost an agent's work knowingly, and everyone further on believes that it was saved.""",
            "retry within a bound after reading anew, escalate to a supervisor, or raise")
        .remedy(
            """
            switch (state.update(BoundedRetry.attempts(3), draft -> draft.with(remark))) {
              case WriteResult.Written<Draft> done -> publish(done.state());
              case WriteResult.Conflict<Draft> lost -> supervisor.escalate(lost.current());
            }""")
        .seen(
            "a stale session is detected, and the run goes on with a reloaded one",
            "https://github.com/google/adk-python/issues/4751")
        .seen(
            "an actuator reports that a device is locked by another, and writes to it anyway",
            "https://github.com/VOLTTRON/volttron/issues/223");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return facts
        .of(ConflictMet.class)
        .filter(met -> met.handling() == Handling.FORGOTTEN)
        .map(this::finding);
  }

  private Finding finding(ConflictMet met) {
    String message =
        met.call().isEmpty()
            ? "a conflict is caught here and forgotten"
            : "`%s` is refused here, and that is forgotten".formatted(met.call());
    return Finding.of(info(), met.place(), message)
        .label("forgotten here")
        .related("detected: " + met.detected().text(), met.detected().place());
  }
}
