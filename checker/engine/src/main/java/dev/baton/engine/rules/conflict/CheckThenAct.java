package dev.baton.engine.rules.conflict;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.coordination.CoordinationFact.SplitUpdate;
import java.util.stream.Stream;

/** A read of shared state and the write that depends on it are one versioned step. */
public final class CheckThenAct implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "check-then-act",
            "conflict detection",
            Severity.ERROR,
            "shared state is read and written in two steps",
            """
            Whatever others write between the read and the write is lost, and a check that held may
            hold no longer. Where a model is asked in between, the window is not nanoseconds but
            minutes: somebody will write in it.""",
            "write with the version that was read, or let the store do both in one step")
        .remedy(
            """
            Versioned<Notes> read = state.read();
            Notes next = model.summarise(read.value());
            if (state.write(next, read.version()) instanceof WriteResult.Conflict) { ... }

            counts.merge(agent, 1, Integer::sum); // one step of a concurrent map""")
        .seen(
            "two workers see one task free, both claim it, and both carry it out",
            "https://github.com/anthropics/claude-code/issues/22239")
        .seen(
            "an index is read from a plain map, raised, and put back by parallel agents",
            "https://github.com/google/adk-java/issues/1009")
        .seen(
            "a completed task without results: two events read, changed, and stored one task",
            "https://github.com/a2aproject/a2a-java/pull/742")
        .seen(
            "a signal that arrives between a read and an unconditional clear is erased",
            "https://github.com/embabel/embabel-agent/pull/1625")
        .guess(
            "second writer",
            "a concurrent collection, an atomic, a volatile field, one under a lock, or state that"
                + " branches reach, is there because several threads write it");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return facts.of(SplitUpdate.class).map(this::finding);
  }

  private Finding finding(SplitUpdate update) {
    boolean window = !update.window().isEmpty();
    String message =
        window
            ? "`%s` is written from what was read before `%s` was asked"
                .formatted(update.state(), update.window())
            : "`%s` is written from what was read in an earlier step".formatted(update.state());
    Finding finding =
        Finding.of(info(), update.place(), message)
            .label("written here")
            .related(
                "read: what the write depends on is " + update.read().text(),
                update.read().place());
    for (Step asked : update.asked()) {
      finding = finding.related("window: " + asked.text(), asked.place());
    }
    return window ? finding : finding.likely();
  }
}
