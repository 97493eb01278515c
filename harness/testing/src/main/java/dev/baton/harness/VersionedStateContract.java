package dev.baton.harness;

import static dev.baton.harness.contract.Laws.equal;
import static dev.baton.harness.contract.Laws.hold;

import dev.baton.harness.contract.VersionedRuns;
import dev.baton.patterns.BoundedRetry;
import dev.baton.patterns.Versioned;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What every {@link VersionedState} promises, as tests: extend it with a store of your own, in
 * memory or over a database.
 *
 * <pre>{@code
 * class JdbcStateTest extends VersionedStateContract {
 *   protected VersionedState<String> state(String initial) {
 *     return new JdbcState(freshSchema(), initial);
 *   }
 * }
 * }</pre>
 *
 * The laws are checked one after the other, on generated sequences against a model, under every
 * schedule where the store comes to coordination points, and on real threads, whose histories are
 * judged. {@code baton stress} finds it by its tag.
 */
@Tag("baton")
public abstract class VersionedStateContract {
  /** A new state that holds this value, independent of all others. */
  protected abstract VersionedState<String> state(String initial);

  /** How long the tests on real threads take, each; longer finds more. */
  protected Duration budget() {
    return Duration.ofMillis(500);
  }

  private static WriteResult.Written<String> written(WriteResult<String> result) {
    if (result instanceof WriteResult.Written<String> written) {
      return written;
    }
    throw new AssertionError("a write on the current version was refused: " + result);
  }

  private static WriteResult.Conflict<String> conflict(WriteResult<String> result) {
    if (result instanceof WriteResult.Conflict<String> conflict) {
      return conflict;
    }
    throw new AssertionError("a write on a version that is not current took place: " + result);
  }

  /** A new state has its initial value. */
  @Test
  protected void beginsWithItsValue() {
    equal("first", state("first").read().value(), "the value of a new state");
  }

  /** Two states have nothing to do with each other. */
  @Test
  protected void statesAreIndependent() {
    VersionedState<String> one = state("one");
    VersionedState<String> other = state("other");
    written(one.write("changed", one.read().version()));
    equal("other", other.read().value(), "the value of another state");
  }

  /** A write on the current version takes place, and gets the next version. */
  @Test
  protected void writesOnTheCurrentVersion() {
    VersionedState<String> state = state("");
    long version = state.read().version();
    Versioned<String> now = written(state.write("next", version)).state();
    equal(version + 1, now.version(), "the version after a write on version " + version);
    equal("next", now.value(), "the value that the write tells");
    equal(now, state.read(), "what is read after the write");
  }

  /** A write on a version that was replaced changes nothing, and tells what stands. */
  @Test
  protected void refusesAVersionThatWasReplaced() {
    VersionedState<String> state = state("");
    long old = state.read().version();
    written(state.write("first", old));
    WriteResult.Conflict<String> conflict = conflict(state.write("second", old));
    equal(new Versioned<>("first", old + 1), conflict.current(), "what the conflict tells");
    equal(new Versioned<>("first", old + 1), state.read(), "what is read after the conflict");
  }

  /** A write on a version that never was changes nothing. */
  @Test
  protected void refusesAVersionThatNeverWas() {
    VersionedState<String> state = state("");
    Versioned<String> before = state.read();
    for (long wrong : new long[] {before.version() + 1, before.version() - 1, Long.MAX_VALUE}) {
      conflict(state.write("wrong", wrong));
      equal(before, state.read(), "what is read after a write on version " + wrong);
    }
  }

  /** Versions grow by one with each write, also where the value stays the same. */
  @Test
  protected void versionsGrowByOne() {
    VersionedState<String> state = state("same");
    long first = state.read().version();
    for (int i = 0; i < 20; i++) {
      written(state.write("same", first + i));
      equal(first + i + 1, state.read().version(), "the version after " + (i + 1) + " writes");
    }
  }

  /** A value that comes back does not bring its version back. */
  @Test
  protected void aValueThatComesBackIsANewVersion() {
    VersionedState<String> state = state("a");
    Versioned<String> seen = state.read();
    written(state.write("b", seen.version()));
    written(state.write("a", seen.version() + 1));
    hold(!state.isCurrent(seen.version()), "a value came back, and its old version is current");
    conflict(state.write("c", seen.version()));
  }

  /** What was read stays as it was read. */
  @Test
  protected void aReadIsASnapshot() {
    VersionedState<String> state = state("before");
    Versioned<String> seen = state.read();
    written(state.write("after", seen.version()));
    equal("before", seen.value(), "what was read before the write");
  }

  /** Exactly the version that is read is current. */
  @Test
  protected void onlyTheVersionThatIsReadIsCurrent() {
    VersionedState<String> state = state("");
    long version = state.read().version();
    hold(state.isCurrent(version), "the version that is read is not current");
    hold(!state.isCurrent(version + 1), "a version that never was is current");
    written(state.write("next", version));
    hold(!state.isCurrent(version), "a version that was replaced is current");
    hold(state.isCurrent(version + 1), "the version that was written is not current");
  }

  /** An update applies its change to what is there, and tells what it wrote. */
  @Test
  protected void updatesWhatIsThere() {
    VersionedState<String> state = state("a");
    WriteResult<String> result = state.update(BoundedRetry.attempts(3), text -> text + "b");
    equal("ab", written(result).state().value(), "what the update tells");
    equal("ab", state.read().value(), "what is read after the update");
  }

  /** An update that is overtaken applies its change again, to what is there then. */
  @Test
  protected void updatesAgainAfterAConflict() {
    VersionedState<String> state = state("a");
    List<String> given = new ArrayList<>();
    WriteResult<String> result =
        state.update(
            BoundedRetry.attempts(3),
            text -> {
              given.add(text);
              if (given.size() == 1) {
                written(state.write(text + "x", state.read().version()));
              }
              return text + "b";
            });
    equal("axb", written(result).state().value(), "what the update made of an overtaken value");
    equal(List.of("a", "ax"), given, "what the change was given");
  }

  /** An update that is overtaken again and again ends with its bound, and changes nothing. */
  @Test
  protected void updatesEndWithTheirBound() {
    VersionedState<String> state = state("");
    int[] calls = {0};
    WriteResult<String> result =
        state.update(
            BoundedRetry.attempts(3),
            text -> {
              hold(++calls[0] <= 3, "an update bounded to 3 attempts made attempt %d", calls[0]);
              written(state.write("other " + calls[0], state.read().version()));
              return "mine";
            });
    conflict(result);
    hold(!state.read().value().equals("mine"), "an update that was always overtaken was written");
  }

  /** Any sequence of operations answers what a plain model answers. */
  @Test
  protected void sequencesAnswerLikeTheModel() {
    VersionedRuns.sequences(this::state);
  }

  /** Whatever the schedule of its coordination points, where it comes to some. */
  @Test
  protected void everyScheduleIsLinearizable() {
    VersionedRuns.schedules(this::state);
  }

  /** Operations on real threads answer what some order of them answers. */
  @Test
  protected void realThreadsAreLinearizable() {
    VersionedRuns.threads(this::state, budget());
  }

  /** Of many updates on real threads none is lost, and no value is torn from its version. */
  @Test
  protected void realThreadsLoseNoUpdate() {
    VersionedRuns.updates(this::state, budget());
  }
}
