package dev.baton.harness.wild;

import static dev.baton.harness.schedule.FailureKind.END_CHECK;
import static dev.baton.harness.schedule.FailureKind.EXCEPTION;
import static dev.baton.harness.wild.Wild.bug;
import static dev.baton.harness.wild.Wild.scenario;

import dev.baton.harness.Point;
import dev.baton.harness.Scenario;
import java.util.List;

/** What does not arrive, or arrives at the wrong agent. */
final class HandoffBugs {
  static final List<Wild> ALL =
      List.of(
          bug(
              "W001",
              "microsoft/autogen#6295",
              "the thought is handed over only beside another tool call",
              END_CHECK,
              HandoffBugs::thought),
          bug(
              "W003",
              "microsoft/agent-framework#4053",
              "a session id outlives the history that it points into",
              EXCEPTION,
              HandoffBugs::staleSession),
          bug(
              "W005",
              "langchain-ai/langgraph-swarm-py#82",
              "a transfer beside a tool call leaves before its output",
              END_CHECK,
              HandoffBugs::transferBesideTool),
          bug(
              "W007",
              "anthropics/claude-code#25694",
              "a message to a type makes an inbox that nobody reads",
              END_CHECK,
              HandoffBugs::orphanInbox),
          bug(
              "W009",
              "a2aproject/a2a-java#441",
              "a blocking call returns after the first event",
              END_CHECK,
              HandoffBugs::firstEvent),
          bug(
              "W011",
              "langgraph4j/langgraph4j#451",
              "a parallel branch drops the completion value",
              END_CHECK,
              HandoffBugs::completionValue),
          bug(
              "W013",
              "mastra-ai/mastra#10917",
              "the state set in a branch does not reach the next step",
              END_CHECK,
              HandoffBugs::branchCopy),
          bug(
              "W015",
              "embabel/embabel-agent#1475",
              "a tool clears the context of the thread that submitted it",
              END_CHECK,
              HandoffBugs::clearedContext),
          bug(
              "W017",
              "google/adk-python#6541",
              "a transfer counts only when its part is the first",
              END_CHECK,
              HandoffBugs::firstPart));

  private HandoffBugs() {}

  private static Scenario<Board> thought(boolean fixed) {
    return scenario("thought")
        .agent(
            "sender",
            b -> {
              int otherCalls = Point.choose(2);
              if (fixed || otherCalls > 0) {
                b.add("context", "thought");
              }
              b.put("handed over", true);
            })
        .agent(
            "receiver",
            b -> {
              b.await("handed over");
              b.put("seen", b.get("context", List.of()));
            })
        .end("the receiver has the thought", b -> b.is("seen", List.of("thought")));
  }

  private static Scenario<Board> staleSession(boolean fixed) {
    return scenario("stale session")
        .agent(
            "a",
            b -> {
              b.add("history", "r1");
              String session = "r1";
              b.put("to b", true);
              b.await("to a");
              List<Object> history = b.get("history", List.of());
              if (!fixed && !history.contains(session)) {
                throw new IllegalStateException("no response " + session);
              }
            })
        .agent(
            "b",
            b -> {
              b.await("to b");
              b.put("history", List.of());
              b.put("to a", true);
            });
  }

  private static Scenario<Board> transferBesideTool(boolean fixed) {
    return scenario("transfer beside tool")
        .agent("search", b -> b.put("flights", "LH 1"))
        .agent(
            "transfer",
            b -> {
              if (fixed) {
                b.await("flights");
              }
              b.put("goto", "hotel");
            })
        .agent(
            "hotel",
            b -> {
              b.await("goto");
              b.put("seen", b.get("flights", "none"));
            })
        .end("the output travels with control", b -> b.is("seen", "LH 1"));
  }

  private static Scenario<Board> orphanInbox(boolean fixed) {
    return scenario("orphan inbox")
        .agent(
            "sender",
            b -> {
              String to = Point.choose(2) == 0 ? "ann" : "researcher";
              boolean member = to.equals("ann");
              b.add("inbox of " + (fixed && !member ? "ann" : to), "message");
              b.put("sent", true);
            })
        .agent(
            "ann",
            b -> {
              b.await("sent");
              b.put("read", b.get("inbox of ann", List.of()));
            })
        .end("what was sent is read", b -> b.is("read", List.of("message")));
  }

  private static Scenario<Board> firstEvent(boolean fixed) {
    return scenario("first event")
        .agent(
            "agent",
            b -> {
              b.add("events", "status");
              b.add("events", "artifact");
              b.put("done", true);
            })
        .agent(
            "consumer",
            b -> {
              for (int i = 1; i <= 2; i++) {
                b.await("events", i);
                b.add("task", b.list("events").get(i - 1));
              }
              b.put("drained", true);
            })
        .agent(
            "handler",
            b -> {
              if (fixed) {
                b.await("drained");
              } else {
                b.await("events", 1);
              }
              b.put("answer", b.get("task", List.of()));
            })
        .end("the answer is complete", b -> b.is("answer", List.of("status", "artifact")));
  }

  private static Scenario<Board> completionValue(boolean fixed) {
    Scenario.Action<Board> branch =
        b -> {
          b.add("merged", "chunk");
          if (fixed) {
            b.add("merged", "result");
          }
          b.add("ended", "branch");
        };
    return scenario("completion value")
        .agent("left", branch)
        .agent("right", branch)
        .agent(
            "join",
            b -> {
              b.await("ended", 2);
              b.put("joined", b.get("merged", List.of()));
            })
        .end(
            "both results are there",
            b -> b.list("joined").stream().filter("result"::equals).count() == 2);
  }

  private static Scenario<Board> branchCopy(boolean fixed) {
    return scenario("branch copy")
        .agent(
            "first",
            b -> {
              b.put(fixed ? "state" : "copy of first", "asdf");
              b.add("ended", 1);
            })
        .agent("second", b -> b.add("ended", 2))
        .agent(
            "next",
            b -> {
              b.await("ended", 2);
              b.put("seen", b.get("state", "{}"));
            })
        .end("the next step sees it", b -> b.is("seen", "asdf"));
  }

  private static Scenario<Board> clearedContext(boolean fixed) {
    return scenario("cleared context")
        .agent(
            "process",
            b -> {
              b.put("context of caller", "p");
              String thread = Point.choose(2) == 0 ? "pool" : "caller";
              Object before = b.get("context of " + thread, "");
              b.put("context of " + thread, "p");
              b.put("context of " + thread, fixed ? before : "");
              b.put("seen", b.get("context of caller", ""));
            })
        .end("the caller keeps its context", b -> b.is("seen", "p"));
  }

  private static Scenario<Board> firstPart(boolean fixed) {
    return scenario("first part")
        .agent("search", b -> b.add("parts", "search"))
        .agent("transfer", b -> b.add("parts", "transfer"))
        .agent(
            "gate",
            b -> {
              b.await("parts", 2);
              List<Object> parts = b.get("parts", List.of());
              b.put("went", fixed ? parts.contains("transfer") : parts.get(0).equals("transfer"));
            })
        .end("the transfer happens", b -> b.is("went", true));
  }
}
