package dev.baton.harness.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.harness.anomaly.Settings;
import dev.baton.harness.history.Event;
import dev.baton.harness.history.EventBuilder;
import dev.baton.harness.history.Op;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What detectors no longer keep of a long history does not let them miss what they owe, and does
 * not make them report what is right.
 */
class LongHistoryTest {
  private static final int VERSIONS = 5_000;
  private static final int TASKS = 70_000;

  private Auditor auditor = new Auditor(Settings.NONE);
  private long tick;

  @BeforeEach
  void forgetTheLastOne() {
    auditor = new Auditor(Settings.NONE);
    tick = 0;
  }

  private EventBuilder by(String agent, Op op) {
    return Event.of(agent, op);
  }

  private void add(EventBuilder event) {
    auditor.add(event.at(tick, tick + 1).build());
    tick += 2;
  }

  private void update(String agent, long version) {
    add(by(agent, Op.READ).key("draft").version(version));
    add(by(agent, Op.WRITE).key("draft").base(version).version(version + 1));
  }

  private void manyVersions() {
    for (int version = 0; version < VERSIONS; version++) {
      update(version % 2 == 0 ? "writer" : "reviewer", version);
    }
  }

  private Set<String> found() {
    return auditor.finish(true).counts().keySet();
  }

  @Test
  void manyVersionsOfOneKeyAreFine() {
    manyVersions();
    assertEquals(Set.of(), found());
  }

  @Test
  void aWriteOnAVersionOfLongAgoLosesWhatCameAfter() {
    add(by("publisher", Op.READ).key("draft").version(0));
    manyVersions();
    add(by("publisher", Op.WRITE).key("draft").base(0).version(VERSIONS + 1));
    assertEquals(Set.of("lost-update", "serializability-cycle", "stale-generation"), found());
  }

  @Test
  void aReadOfAVersionOfLongAgoIsStale() {
    manyVersions();
    add(by("publisher", Op.READ).key("draft").version(3));
    assertEquals(Set.of("stale-read"), found());
  }

  @Test
  void manyStepsThatHangOnOneThatNeverEndsAreFine() {
    add(
        by("publisher", Op.WRITE)
            .key("draft")
            .base(0)
            .version(1)); // its step ends with the history
    for (int version = 1; version < 4 * VERSIONS; version++) {
      update(version % 2 == 0 ? "writer" : "reviewer", version);
    }
    assertEquals(Set.of(), found());
  }

  @Test
  void anOfferThatNobodyTakesIsLostAlthoughManyTasksFollow() {
    add(by("writer", Op.OFFER).key("reviewer").task("first"));
    manyTasks();
    assertEquals(Set.of("handoff-conservation"), found());
  }

  @Test
  void anOfferThatIsTakenLateIsFine() {
    add(by("writer", Op.OFFER).key("reviewer").task("first"));
    manyTasks();
    add(by("reviewer", Op.ACCEPT).key("reviewer").task("first"));
    assertEquals(Set.of(), found());
  }

  @Test
  void aTaskThatComesUpAgainAndAgainIsNotForgotten() {
    add(by("writer", Op.OFFER).key("reviewer").task("first"));
    add(by("reviewer", Op.ACCEPT).key("reviewer").task("first"));
    for (int round = 0; round < 3; round++) {
      manyTasks(round * TASKS, TASKS / 2);
      add(by("reviewer", Op.EFFECT).key("look " + round).task("first"));
    }
    add(by("publisher", Op.ACCEPT).key("reviewer").task("first"));
    assertEquals(Set.of("handoff-conservation"), found());
  }

  private void manyTasks() {
    manyTasks(0, TASKS);
  }

  private void manyTasks(int from, int count) {
    for (int i = from; i < from + count; i++) {
      add(by("writer", Op.OFFER).key("reviewer").task("task " + i));
      add(by("reviewer", Op.ACCEPT).key("reviewer").task("task " + i));
    }
  }
}
