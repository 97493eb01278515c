package dev.baton.harness.wild;

import static dev.baton.harness.schedule.FailureKind.END_CHECK;
import static dev.baton.harness.schedule.FailureKind.EXCEPTION;
import static dev.baton.harness.schedule.FailureKind.INVARIANT;
import static dev.baton.harness.wild.Wild.bug;
import static dev.baton.harness.wild.Wild.scenario;

import dev.baton.harness.Point;
import dev.baton.harness.Scenario;
import java.util.List;

/** Branches whose results, failures, or ends are not what the join thinks. */
final class FanInBugs {
  static final List<Wild> ALL =
      List.of(
          bug(
              "W061",
              "openai/openai-agents-python#4142",
              "siblings keep writing after the run has failed",
              INVARIANT,
              FanInBugs::siblings),
          bug(
              "W063",
              "langchain-ai/deepagents#5067",
              "one failure discards the results of the others",
              END_CHECK,
              f -> discarded("batch", f)),
          bug(
              "W065",
              "Smart-AI-Memory/attune-ai#2236",
              "a crashed agent takes the team's verdict with it",
              END_CHECK,
              f -> discarded("verdict", f)),
          bug(
              "W067",
              "crewAIInc/crewAI#7183",
              "a join of either cancels the branch that should complete",
              END_CHECK,
              FanInBugs::orJoin),
          bug(
              "W069",
              "mastra-ai/mastra#6418",
              "resuming one step marks the whole block done",
              END_CHECK,
              FanInBugs::resumed),
          bug(
              "W071",
              "langchain4j/langchain4j#5759",
              "a failing branch removes the record of its siblings",
              EXCEPTION,
              FanInBugs::removedRecord),
          bug(
              "W073",
              "langchain-ai/langgraph#8039",
              "a crash between two writes runs a node twice",
              END_CHECK,
              FanInBugs::crashed),
          bug(
              "W075",
              "embabel/embabel-agent#1599",
              "of two requests to replan one is lost",
              END_CHECK,
              FanInBugs::replan),
          bug(
              "W077",
              "camel-ai/camel#3318",
              "one failing task halts the force with items queued",
              END_CHECK,
              FanInBugs::halted),
          bug(
              "W079",
              "langchain4j/langchain4j#5941",
              "a failure in a parallel branch comes wrapped and is not handled",
              EXCEPTION,
              FanInBugs::wrapped),
          bug(
              "W095",
              "anthropics/claude-code#39981",
              "contradicting findings are merged without a flag",
              END_CHECK,
              FanInBugs::contradiction),
          bug(
              "W097",
              "shreyanshjain.dev",
              "two agents name one column in two ways",
              END_CHECK,
              FanInBugs::names));

  private FanInBugs() {}

  private static Scenario<Board> siblings(boolean fixed) {
    return scenario("siblings")
        .agent("computer", b -> b.put("failed", true))
        .agent(
            "shell",
            b -> {
              Point.write("disk");
              if (!fixed || !b.has("failed")) {
                b.add("disk", b.has("ended") ? "late" : "in time");
              }
              b.put("shell ended", true);
            })
        .agent(
            "run",
            b -> {
              b.await("failed");
              if (fixed) {
                b.await("shell ended");
              }
              b.put("ended", true);
            })
        .invariant("nothing is written after the end", b -> !b.list("disk").contains("late"));
  }

  private static Scenario<Board> discarded(String name, boolean fixed) {
    return scenario("discarded " + name)
        .agent("failing", b -> b.add("outcomes", "failed"))
        .agent("good", b -> b.add("outcomes", "ok"))
        .agent(
            "join",
            b -> {
              for (int i = 1; i <= 2; i++) {
                b.await("outcomes", i);
                Object outcome = b.list("outcomes").get(i - 1);
                if (!fixed && outcome.equals("failed")) {
                  return;
                }
                b.add(name, outcome);
              }
            })
        .end("every branch has a result", b -> b.list(name).size() == 2);
  }

  private static Scenario<Board> orJoin(boolean fixed) {
    Scenario<Board> scenario = scenario("either");
    for (String agent : List.of("fast", "slow")) {
      scenario =
          scenario.agent(
              agent,
              b -> {
                Point.write("effects");
                if (!b.has("cancelled")) {
                  b.add("effects", agent);
                }
                b.add("ended", agent);
              });
    }
    return scenario
        .agent(
            "join",
            b -> {
              b.await("ended", 1);
              if (!fixed) {
                b.put("cancelled", true);
              }
            })
        .end("both branches had their effect", b -> b.list("effects").size() == 2);
  }

  private static Scenario<Board> resumed(boolean fixed) {
    Scenario<Board> scenario = scenario("resumed");
    for (String agent : List.of("one", "two")) {
      scenario =
          scenario.agent(
              agent,
              b -> {
                if (!b.get("block", "").equals("done")) {
                  b.add("ran", agent);
                  if (!fixed || b.list("ran").size() == 2) {
                    b.put("block", "done");
                  }
                }
              });
    }
    return scenario.end("both steps ran", b -> b.list("ran").size() == 2);
  }

  private static Scenario<Board> removedRecord(boolean fixed) {
    return scenario("removed record")
        .agent("failing", b -> b.put(fixed ? "failing removed" : "record removed", true))
        .agent(
            "sibling",
            b -> {
              if (b.get("record removed", false)) {
                throw new NullPointerException("no record of the sibling");
              }
            });
  }

  private static Scenario<Board> crashed(boolean fixed) {
    return scenario("crashed")
        .crashes(1, "writer")
        .agent(
            "worker",
            b -> {
              b.increment("effects");
              b.put("worked", true);
            })
        .agent(
            "writer",
            b -> {
              b.await("worked");
              b.put(fixed ? "writes" : "checkpoint", true);
              b.put(fixed ? "checkpoint" : "writes", true);
            })
        .end("a checkpoint has its writes", b -> !b.has("checkpoint") || b.has("writes"));
  }

  private static Scenario<Board> replan(boolean fixed) {
    Scenario<Board> scenario = scenario("replan");
    for (String agent : List.of("one", "two")) {
      scenario =
          scenario.agent(
              agent,
              b -> {
                if (fixed) {
                  b.add("requests", agent);
                } else {
                  b.swap("request", null, agent);
                }
                b.add("ended", agent);
              });
    }
    return scenario
        .agent(
            "planner",
            b -> {
              b.await("ended", 2);
              b.put(
                  "honoured", fixed ? b.get("requests", List.of()) : List.of(b.get("request", "")));
            })
        .end("both requests are honoured", b -> b.list("honoured").size() == 2);
  }

  private static Scenario<Board> halted(boolean fixed) {
    return scenario("halted")
        .agent(
            "queue",
            b -> b.add("items", "bad"),
            b -> b.add("items", "good"),
            b -> b.put("closed", true))
        .agent(
            "force",
            b -> {
              for (int i = 0; i < 2; i++) {
                Point.await("an item", () -> !b.list("items").isEmpty());
                if (b.take("items").equals("good")) {
                  b.add("done", "good");
                } else if (!fixed) {
                  return;
                }
              }
            })
        .end("the queue is worked off", b -> b.list("items").isEmpty());
  }

  private static Scenario<Board> wrapped(boolean fixed) {
    return scenario("wrapped")
        .agent("branch", b -> b.put("failure", new IllegalArgumentException("no model")))
        .agent(
            "join",
            b -> {
              b.await("failure");
              Exception cause = b.get("failure", new Exception());
              try {
                throw fixed ? cause : new RuntimeException(cause);
              } catch (IllegalArgumentException handled) {
                b.put("handled", true);
              }
            });
  }

  private static Scenario<Board> contradiction(boolean fixed) {
    return scenario("contradiction")
        .agent("left", b -> b.add("findings", "12 files"))
        .agent("right", b -> b.add("findings", "40 files"))
        .agent(
            "parent",
            b -> {
              b.await("findings", 2);
              List<Object> findings = b.get("findings", List.of());
              boolean agree = findings.get(0).equals(findings.get(1));
              b.put("report", agree || !fixed ? findings.get(1) : "flagged");
            })
        .end("a contradiction is flagged", b -> b.is("report", "flagged"));
  }

  private static Scenario<Board> names(boolean fixed) {
    return scenario("names")
        .agent("migration", b -> b.put("column", "created_at"))
        .agent(
            "service",
            b -> {
              if (fixed) {
                b.await("column");
              }
              b.put("used", b.get("column", "createdAt"));
            })
        .end("one name", b -> b.is("used", b.peek("column")));
  }
}
