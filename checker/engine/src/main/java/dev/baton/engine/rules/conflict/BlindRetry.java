package dev.baton.engine.rules.conflict;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.coordination.CoordinationFact.ConflictMet;
import dev.baton.engine.model.coordination.CoordinationFact.Handling;
import java.util.stream.Stream;

/** After a conflict the state is read again before the next attempt. */
public final class BlindRetry implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "blind-retry",
            "conflict detection",
            Severity.ERROR,
            "a refused write is tried again without reading anew",
            """
            The write was refused because the state has changed. The same attempt is refused again,
            each time until the bound; or, where the version is dropped, it overwrites what the
            other has written.""",
            "read the state again in the loop, and compute the update from that")
        .remedy(
            """
            for (int attempt = 0; attempt < 3; attempt++) {
              Versioned<Draft> read = state.read(); // in the loop
              if (state.write(revise(read.value()), read.version()) instanceof Written) {
                return;
              }
            }
            throw new IllegalStateException("three conflicts in a row");""")
        .seen(
            "a handle is used for a write after its owner has written through another one",
            "https://github.com/ag-ui-protocol/ag-ui/issues/957");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return facts
        .of(ConflictMet.class)
        .filter(met -> met.handling() == Handling.REPEATED)
        .map(
            met ->
                Finding.of(
                        info(),
                        met.place(),
                        "`%s` is tried again after a conflict, with what was read before it"
                            .formatted(met.call()))
                    .label("tried again here")
                    .related("read: " + met.detected().text(), met.detected().place()));
  }
}
