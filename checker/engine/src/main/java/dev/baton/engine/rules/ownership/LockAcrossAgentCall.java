package dev.baton.engine.rules.ownership;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.coordination.CoordinationFact.HeldCall;
import java.util.stream.Stream;

/** No lock is held while a model or an agent thinks. */
public final class LockAcrossAgentCall implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "lock-across-agent-call",
            "ownership",
            Severity.WARNING,
            "a lock is held while a model or an agent is asked",
            """
            A model answers in seconds or minutes, or not at all. Until then everybody who needs
            the lock stands still; and if the agent that is asked needs it too, for ever.""",
            "ask first, then take the lock, check that what was read still holds, and write")
        .remedy(
            """
            Versioned<Draft> read = state.read();
            Draft next = model.revise(read.value()); // no lock is held here
            if (state.write(next, read.version()) instanceof WriteResult.Conflict) {
              throw new IllegalStateException("the draft has changed meanwhile");
            }""")
        .seen(
            "a store is locked, or read and written, around a model call of up to two minutes",
            "https://github.com/agno-agi/agno/issues/6590");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return facts
        .of(HeldCall.class)
        .map(
            held ->
                Finding.of(
                        info(),
                        held.place(),
                        "`%s` is asked while `%s` is held".formatted(held.asked(), held.lock()))
                    .label("asked here")
                    .reached(held.reached())
                    .related("lock: " + held.taken().text(), held.taken().place()));
  }
}
