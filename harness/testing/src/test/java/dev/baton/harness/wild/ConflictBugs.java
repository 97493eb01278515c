package dev.baton.harness.wild;

import static dev.baton.harness.schedule.FailureKind.END_CHECK;
import static dev.baton.harness.schedule.FailureKind.EXCEPTION;
import static dev.baton.harness.wild.Wild.bug;
import static dev.baton.harness.wild.Wild.scenario;

import dev.baton.harness.Point;
import dev.baton.harness.Scenario;
import java.util.ArrayList;
import java.util.List;

/** Conflicts that nobody sees, or that are seen and forgotten. */
final class ConflictBugs {
  static final List<Wild> ALL =
      List.of(
          bug(
              "W081",
              "adolfousier/opencrabs#954",
              "a file is written from a read of an earlier call",
              END_CHECK,
              f -> edits("file", f)),
          bug(
              "W083",
              "Yeachan-Heo/oh-my-claudecode#1160",
              "a shared memory file loses writes",
              END_CHECK,
              f -> edits("memory", f)),
          bug(
              "W085",
              "google/adk-python#4751",
              "a stale session is reloaded and written all the same",
              END_CHECK,
              ConflictBugs::reloaded),
          bug(
              "W087",
              "ag-ui-protocol/ag-ui#957",
              "a flow makes its own handle stale",
              EXCEPTION,
              ConflictBugs::ownHandle),
          bug(
              "W089",
              "google/adk-python#3717",
              "a clock for a version gives false conflicts",
              EXCEPTION,
              ConflictBugs::clock),
          bug(
              "W091",
              "embabel/embabel-agent#1625",
              "a newer signal is cleared unread",
              END_CHECK,
              ConflictBugs::cleared),
          bug(
              "W093",
              "google/adk-go#367",
              "the check for a duplicate stands before the lock",
              END_CHECK,
              ConflictBugs::duplicate));

  private ConflictBugs() {}

  private static Scenario<Board> edits(String cell, boolean fixed) {
    Scenario<Board> scenario = scenario("edits of " + cell);
    for (String agent : List.of("ann", "bob")) {
      scenario =
          scenario.agent(
              agent,
              b -> {
                if (fixed) {
                  b.add(cell, agent);
                  return;
                }
                List<Object> text = new ArrayList<>(b.get(cell, List.of()));
                text.add(agent);
                b.put(cell, text);
              });
    }
    return scenario.end("both edits survive", b -> b.list(cell).size() == 2);
  }

  private static Scenario<Board> reloaded(boolean fixed) {
    Scenario<Board> scenario = scenario("reloaded");
    for (String agent : List.of("ann", "bob")) {
      scenario =
          scenario.agent(
              agent,
              b -> {
                List<Object> planned = b.get("session", List.of());
                Point.write("session");
                if (planned.equals(b.list("session"))) {
                  b.put("session", List.of(agent + " call", agent + " result"));
                } else if (!fixed) {
                  b.add("session", agent + " call planned on " + planned.size());
                }
              });
    }
    return scenario.end(
        "nothing is appended that was planned on an older session",
        b -> b.list("session").stream().noneMatch(e -> e.toString().contains("planned on")));
  }

  private static Scenario<Board> ownHandle(boolean fixed) {
    return scenario("own handle")
        .agent(
            "flow",
            b -> {
              int handle = b.number("version");
              b.increment("version");
              if (fixed) {
                handle = b.number("version");
              }
              if (b.number("version") != handle) {
                throw new IllegalStateException("stale handle " + handle);
              }
            });
  }

  private static Scenario<Board> clock(boolean fixed) {
    return scenario("clock")
        .agent(
            "runner",
            b -> {
              int micros = 1_000 + Point.choose(2) * 500;
              b.put("stored", fixed ? 1 : micros);
              int mine = fixed ? 1 : micros / 1_000 * 1_000;
              if (b.number("stored") > mine) {
                throw new IllegalStateException("stale session, though nobody else wrote");
              }
            });
  }

  private static Scenario<Board> cleared(boolean fixed) {
    return scenario("cleared")
        .agent(
            "loop",
            b -> {
              String signal = b.get("slot", "");
              if (!signal.isEmpty()) {
                b.add("handled", signal);
              }
              if (fixed) {
                b.swap("slot", signal, "");
              } else {
                b.put("slot", "");
              }
            })
        .agent("user", b -> b.put("slot", "cancel"))
        .end(
            "the signal is handled or still there",
            b -> b.is("slot", "cancel") || b.list("handled").contains("cancel"));
  }

  private static Scenario<Board> duplicate(boolean fixed) {
    Scenario<Board> scenario = scenario("duplicate");
    for (String agent : List.of("ann", "bob")) {
      scenario =
          scenario.agent(
              agent,
              b -> {
                if (fixed) {
                  b.put(agent + " created", b.swap("session", null, agent));
                } else if (b.get("session", "").isEmpty()) {
                  b.put("session", agent);
                  b.put(agent + " created", true);
                }
              });
    }
    return scenario.end(
        "one creation succeeds", b -> b.is("ann created", true) != b.is("bob created", true));
  }
}
