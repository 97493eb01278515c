package dev.baton.samples.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.harness.Scenario;
import dev.baton.harness.explore.Exploration;
import dev.baton.harness.schedule.Failure;
import dev.baton.harness.schedule.FailureKind;
import dev.baton.harness.stress.Stress;
import dev.baton.patterns.VersionedState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The explorer finds each broken schedule and proves each fix; the README shows the schedules. */
class ReviewSchedulesTest {
  static List<Arguments> scenarios() {
    return List.of(
        Arguments.of(
            ReviewSchedules.lostUpdate(false),
            ReviewSchedules.lostUpdate(true),
            FailureKind.END_CHECK),
        Arguments.of(
            ReviewSchedules.doubleHandoff(false),
            ReviewSchedules.doubleHandoff(true),
            FailureKind.END_CHECK),
        Arguments.of(
            ReviewSchedules.deadlock(false), ReviewSchedules.deadlock(true), FailureKind.DEADLOCK),
        Arguments.of(
            ReviewSchedules.pingPong(false), ReviewSchedules.pingPong(true), FailureKind.LIVELOCK),
        Arguments.of(
            ReviewSchedules.lostResult(false),
            ReviewSchedules.lostResult(true),
            FailureKind.END_CHECK));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void findsTheBugAndProvesTheFix(Scenario<?> broken, Scenario<?> fixed, FailureKind kind)
      throws Exception {
    Exploration found = broken.explore();
    assertEquals(kind, found.failure().map(Failure::kind).orElse(null), found.text());
    assertTrue(fixed.explore().orFail().proved());
    String shown = found.schedule();
    shown = shown.length() > 60 ? shown.substring(0, 57) + "..." : shown;
    String line = "| %s | %s | `%s` |".formatted(broken.name(), kind, shown);
    assertTrue(Files.readString(Path.of("README.md")).contains(line), line + "\n" + found.text());
  }

  @Test
  void realThreadsLoseTheUpdateToo() {
    Duration most = Duration.ofSeconds(20);
    assertFalse(ReviewSchedules.lostUpdate(false).onThreads(most).passed());
    assertTrue(ReviewSchedules.lostUpdate(true).onThreads(Duration.ofMillis(200)).passed());
  }

  @Test
  void realThreadsFindNothingWrongWithTheDraft() {
    Stress.of("draft", () -> VersionedState.of(""))
        .operation("read", VersionedState::read)
        .operation("write", List.of(0L, 1L), (draft, base) -> draft.write("v" + base, base))
        .look(VersionedState::read)
        .run(Duration.ofMillis(300))
        .orFail();
  }
}
