package dev.baton.engine.rules.conflict;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.coordination.CoordinationFact.LateExpectation;
import dev.baton.engine.model.coordination.CoordinationFact.OwnWrite;
import java.util.stream.Stream;

/** The version that a write expects comes from the read that its value was computed from. */
public final class StaleVersion implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "stale-version",
            "conflict detection",
            Severity.ERROR,
            "a write names a later version than the one it was computed from",
            """
            The version is the proof that nobody wrote in between. One that is read just before the
            write always fits, so the check passes and what others wrote meanwhile is lost.""",
            "keep the version together with the value that was read, and pass that one")
        .remedy(
            """
            Versioned<Draft> read = state.read();
            Draft next = model.revise(read.value());
            WriteResult<Draft> result = state.write(next, read.version());""")
        .seen(
            "a stale session is detected, and the run goes on with a reloaded one",
            "https://github.com/google/adk-python/issues/4751")
        .seen(
            "a file is overwritten with what was composed from an earlier read",
            "https://github.com/adolfousier/opencrabs/issues/954");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return Stream.concat(
        facts.of(LateExpectation.class).map(this::finding),
        facts.of(OwnWrite.class).map(this::finding));
  }

  private Finding finding(OwnWrite own) {
    String message = "`%s` expects the state from before a write of its own";
    return Finding.of(info(), own.place(), message.formatted(own.call()))
        .label("always refused")
        .related("expected: " + own.read().text(), own.read().place())
        .related("own write: " + own.between().text(), own.between().place())
        .wayOut("read again after the first write, or take the version that it answers with");
  }

  private Finding finding(LateExpectation late) {
    String message = "`%s` expects a later state than the one its value was computed from";
    return Finding.of(info(), late.place(), message.formatted(late.call()))
        .label("written here")
        .related("value: " + late.computedFrom().text(), late.computedFrom().place())
        .related("expected: " + late.expectedFrom().text(), late.expectedFrom().place());
  }
}
