package dev.baton.harness.wild;

import dev.baton.harness.Scenario;
import dev.baton.harness.schedule.FailureKind;
import java.util.function.Function;

/**
 * A bug from a public issue tracker, rebuilt from its description.
 *
 * @param id its number
 * @param source where it was reported
 * @param says what goes wrong
 * @param kind how the explorer sees it
 * @param build makes the broken form for false, the fixed one for true
 */
record Wild(
    String id,
    String source,
    String says,
    FailureKind kind,
    Function<Boolean, Scenario<Board>> build) {

  static Wild bug(
      String id,
      String source,
      String says,
      FailureKind kind,
      Function<Boolean, Scenario<Board>> build) {
    return new Wild(id, source, says, kind, build);
  }

  Scenario<Board> broken() {
    return build.apply(false);
  }

  Scenario<Board> fixed() {
    return build.apply(true);
  }

  static Scenario<Board> scenario(String name) {
    return Scenario.of(name, Board::new).maxSteps(120);
  }
}
