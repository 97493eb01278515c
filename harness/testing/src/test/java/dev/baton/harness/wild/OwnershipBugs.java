package dev.baton.harness.wild;

import static dev.baton.harness.schedule.FailureKind.END_CHECK;
import static dev.baton.harness.schedule.FailureKind.EXCEPTION;
import static dev.baton.harness.schedule.FailureKind.INVARIANT;
import static dev.baton.harness.wild.Wild.bug;
import static dev.baton.harness.wild.Wild.scenario;

import dev.baton.harness.Point;
import dev.baton.harness.Scenario;
import java.util.List;

/** Work that two agents take for their own. */
final class OwnershipBugs {
  static final List<Wild> ALL =
      List.of(
          bug(
              "W047",
              "anthropics/claude-code#22239",
              "two workers see one task free and both run it",
              END_CHECK,
              OwnershipBugs::claimed),
          bug(
              "W049",
              "mixpeek/amux#13",
              "the owner changes between the check and the claim",
              END_CHECK,
              OwnershipBugs::humanTask),
          bug(
              "W051",
              "ag-ui-protocol/ag-ui#1732",
              "a second handle makes the runner's append stale",
              EXCEPTION,
              OwnershipBugs::secondHandle),
          bug(
              "W053",
              "nouamanecodes/lettactl#128",
              "a private block is cached without its owner",
              END_CHECK,
              OwnershipBugs::registry),
          bug(
              "W055",
              "automagik-dev/genie#1202",
              "a slow holder frees the lock of the next one",
              INVARIANT,
              OwnershipBugs::stolenLock),
          bug(
              "W057",
              "VOLTTRON/volttron#223",
              "the lock error is reported and the value written anyway",
              END_CHECK,
              OwnershipBugs::writtenAnyway),
          bug(
              "W059",
              "langchain-ai/langgraph#8796",
              "two writers fork the chain of checkpoints",
              END_CHECK,
              OwnershipBugs::forked));

  private OwnershipBugs() {}

  private static Scenario<Board> claimed(boolean fixed) {
    Scenario<Board> scenario = scenario("claimed");
    for (String agent : List.of("ann", "bob")) {
      scenario =
          scenario.agent(
              agent,
              b -> {
                boolean mine;
                if (fixed) {
                  mine = b.swap("owner", null, agent);
                } else {
                  mine = b.get("owner", "").isEmpty();
                  if (mine) {
                    b.put("owner", agent);
                  }
                }
                if (mine) {
                  b.add("runs", agent);
                }
              });
    }
    return scenario.end("the task runs once", b -> b.list("runs").size() == 1);
  }

  private static Scenario<Board> humanTask(boolean fixed) {
    return scenario("human task")
        .agent(
            "agent",
            b -> {
              if (fixed) {
                b.swap("owner", null, "agent");
              } else if (b.get("owner", "").isEmpty()) {
                b.put("owner", "agent");
              }
            })
        .agent("human", b -> b.put("taken by human", b.swap("owner", null, "human")))
        .end(
            "what a human took stays his",
            b -> !b.is("taken by human", true) || b.is("owner", "human"));
  }

  private static Scenario<Board> secondHandle(boolean fixed) {
    return scenario("second handle")
        .agent(
            "runner",
            b -> {
              int version = b.number("session");
              if (!b.swap("session", version == 0 ? null : version, version + 1)) {
                throw new IllegalStateException("stale session");
              }
            })
        .agent("middleware", b -> b.increment(fixed ? "child session" : "session"));
  }

  private static Scenario<Board> registry(boolean fixed) {
    Scenario<Board> scenario = scenario("registry");
    for (String agent : List.of("ann", "bob")) {
      String key = fixed ? "notes of " + agent : "notes";
      scenario =
          scenario.agent(
              agent,
              b -> {
                b.swap(key, null, agent);
                b.put("block of " + agent, b.get(key, ""));
              });
    }
    return scenario.end(
        "each has its own", b -> b.is("block of ann", "ann") && b.is("block of bob", "bob"));
  }

  private static Scenario<Board> stolenLock(boolean fixed) {
    Scenario<Board> scenario = scenario("stolen lock");
    for (String agent : List.of("ann", "bob")) {
      scenario =
          scenario.agent(
              agent,
              b -> {
                if (fixed) {
                  Point.await("the lock", () -> b.peek("lock") == null || b.is("lock", ""));
                  b.put("lock", agent);
                } else {
                  boolean timeout = Point.choose(2) == 1;
                  if (!timeout) {
                    Point.await("the lock", () -> b.peek("lock") == null || b.is("lock", ""));
                  }
                  b.put("lock", agent);
                }
                b.increment("inside");
                Point.write("inside");
                b.put("inside", (int) b.peek("inside") - 1);
                b.put("lock", "");
              });
    }
    return (fixed ? atomicLock() : scenario)
        .invariant(
            "one inside at a time", b -> b.peek("inside") == null || (int) b.peek("inside") <= 1);
  }

  private static Scenario<Board> atomicLock() {
    Scenario<Board> scenario = scenario("stolen lock");
    for (String agent : List.of("ann", "bob")) {
      scenario =
          scenario.agent(
              agent,
              b -> {
                Point.await("the lock", () -> !b.has("lock") || b.is("lock", ""));
                boolean mine =
                    b.has("lock") ? b.swap("lock", "", agent) : b.swap("lock", null, agent);
                if (mine) {
                  b.increment("inside");
                  b.put("inside", 0);
                  b.swap("lock", agent, "");
                }
              });
    }
    return scenario;
  }

  private static Scenario<Board> writtenAnyway(boolean fixed) {
    Scenario<Board> scenario = scenario("written anyway");
    for (String agent : List.of("ann", "bob")) {
      scenario =
          scenario.agent(
              agent,
              b -> {
                boolean mine = b.swap("lock", null, agent);
                if (!mine) {
                  b.add("errors", agent);
                }
                if (mine || !fixed) {
                  b.add("written by", agent);
                }
              });
    }
    return scenario.end(
        "only the holder writes", b -> b.list("written by").equals(List.of(b.peek("lock"))));
  }

  private static Scenario<Board> forked(boolean fixed) {
    Scenario<Board> scenario = scenario("forked");
    for (String agent : List.of("ann", "bob")) {
      scenario =
          scenario.agent(
              agent,
              b -> {
                int parent = b.number("head");
                if (fixed) {
                  if (b.swap("head", parent == 0 ? null : parent, parent + 1)) {
                    b.add("children of " + parent, agent);
                  }
                } else {
                  b.put("head", parent + 1);
                  b.add("children of " + parent, agent);
                }
              });
    }
    return scenario.end(
        "one child a checkpoint",
        b -> b.list("children of 0").size() <= 1 && b.list("children of 1").size() <= 1);
  }
}
