package dev.baton.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.harness.history.Event;
import dev.baton.harness.history.EventBuilder;
import dev.baton.harness.history.History;
import dev.baton.harness.history.Op;
import dev.baton.harness.history.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinearizabilityTest {
  @Test
  void twoWritesOnOneBaseAreALostUpdateOfTwoOperations() {
    Verdict.Violation violation =
        violation(
            Model.versioned(),
            read("a", 0, 1, 2),
            read("b", 0, 1, 3),
            write("a", 0, 1, 4, 6),
            write("b", 0, 1, 5, 8));
    assertEquals(2, violation.witness().size());
    assertTrue(violation.sentence().contains("was based on version 0"), violation.sentence());
  }

  @Test
  void theSecondWriteMayFollowTheFirst() {
    linearizable(
        Model.versioned(),
        read("a", 0, 1, 2),
        read("b", 0, 1, 3),
        write("a", 0, 1, 4, 6),
        write("b", 0, 1, 5, 8).outcome(Outcome.FAILED),
        write("b", 1, 2, 9, 12));
  }

  @Test
  void aReadOfAnOldVersionNamesTheOneThatWasThere() {
    Verdict.Violation violation =
        violation(
            Model.versioned(), write("a", 0, 1, 1, 2), read("c", 1, 1, 3), read("b", 0, 4, 5));
    assertEquals(
        "`b` read `draft`, version 0 [4, 5] saw version 0 although it began after version 1 was"
            + " there: `a` write `draft`, version 1, base 0 [1, 2]",
        violation.sentence());
  }

  @Test
  void aReadOfAnOldVersionThatOverlapsTheWriteIsFine() {
    linearizable(Model.versioned(), write("a", 0, 1, 1, 4), read("c", 1, 1, 3), read("b", 0, 2, 5));
  }

  @Test
  void aVersionThatNobodyWroteIsNamed() {
    assertTrue(
        violation(Model.versioned(), read("c", 0, 1, 2), read("c", 3, 3, 4))
            .sentence()
            .contains("nobody wrote"));
    linearizable(
        Model.versioned(),
        read("c", 0, 1, 2),
        Event.of("a", Op.WRITE).key("draft").base(0).at(1, Event.NEVER),
        read("c", 1, 3, 4));
  }

  @Test
  void aRefusalNeedsAReason() {
    EventBuilder refused =
        Event.of("b", Op.WRITE).key("draft").base(0).at(5, 6).outcome(Outcome.FAILED);
    violation(Model.versioned(), read("a", 0, 1, 2), refused, read("a", 0, 7, 8));
    linearizable(Model.versioned(), read("a", 0, 1, 2), refused, write("a", 0, 1, 3, 8));
  }

  @Test
  void aLockHasOneHolder() {
    violation(
        Model.mutex(),
        Event.of("a", Op.LOCK).task("t").at(1, 2),
        Event.of("b", Op.LOCK).task("t").at(3, 4),
        Event.of("a", Op.UNLOCK).task("t").at(5, 6));
    linearizable(
        Model.mutex(),
        Event.of("a", Op.LOCK).task("t").at(1, 2),
        Event.of("b", Op.LOCK).task("t").at(3, 6),
        Event.of("a", Op.UNLOCK).task("t").at(5, 6));
  }

  @Test
  void aQueueKeepsItsOrder() {
    EventBuilder first = Event.of("a", Op.OFFER).value(1).at(1, 2);
    EventBuilder second = Event.of("a", Op.OFFER).value(2).at(3, 4);
    violation(Model.fifoQueue(), first, second, Event.of("b", Op.ACCEPT).value(2).at(5, 6));
    linearizable(Model.fifoQueue(), first, second, Event.of("b", Op.ACCEPT).value(1).at(5, 6));
  }

  @Test
  void theWitnessIsCutDownToWhatMatters() {
    List<EventBuilder> events = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      events.add(Event.of("p", Op.WRITE).key("k").value(i).at(10 * i, 10 * i + 1));
      events.add(Event.of("q", Op.READ).key("k").value(i).at(10 * i + 3, 10 * i + 4));
    }
    events.add(Event.of("r", Op.READ).key("k").value(1).at(35, 36));
    Verdict.Violation violation = violation(Model.register(), events.toArray(EventBuilder[]::new));
    assertEquals(5, violation.witness().size(), violation.sentence());
    assertTrue(violation.sentence().contains("`r` read `k` = 1"), violation.sentence());
  }

  @Test
  void aUsersModelIsAStepFunction() {
    record Counter() implements Model<Long> {
      @Override
      public Long initial() {
        return 0L;
      }

      @Override
      public Long step(Long state, Event e) {
        if (e.op() == Op.READ) {
          return state.equals(e.value()) ? state : null;
        }
        return state + 1;
      }
    }
    EventBuilder one = Event.of("a", Op.WRITE).at(1, 2);
    EventBuilder two = Event.of("b", Op.WRITE).at(1, 3);
    linearizable(new Counter(), one, two, Event.of("a", Op.READ).value(2L).at(4, 5));
    violation(new Counter(), one, two, Event.of("a", Op.READ).value(1L).at(4, 5));
  }

  @Test
  void aSearchThatGivesUpDoesNotPass() {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      events.add(Event.of("p" + i, Op.WRITE).value(i).at(1, 100).build());
    }
    events.add(Event.of("q", Op.READ).value(-1).at(101, 102).build());
    Verdict verdict = Linearizability.check(Model.register(), History.of(events), 5_000);
    assertInstanceOf(Verdict.Undecided.class, verdict);
    assertFalse(verdict.passes());
  }

  private static EventBuilder read(String agent, long version, long call, long end) {
    return Event.of(agent, Op.READ).key("draft").version(version).at(call, end);
  }

  private static EventBuilder write(String agent, long base, long version, long call, long end) {
    return Event.of(agent, Op.WRITE).key("draft").base(base).version(version).at(call, end);
  }

  private static Verdict.Violation violation(Model<?> model, EventBuilder... events) {
    return assertInstanceOf(Verdict.Violation.class, check(model, events));
  }

  private static void linearizable(Model<?> model, EventBuilder... events) {
    assertEquals(new Verdict.Linearizable(), check(model, events));
  }

  private static Verdict check(Model<?> model, EventBuilder... events) {
    List<Event> built = new ArrayList<>();
    for (EventBuilder event : events) {
      built.add(event.build());
    }
    return Linearizability.check(model, History.of(built));
  }
}
