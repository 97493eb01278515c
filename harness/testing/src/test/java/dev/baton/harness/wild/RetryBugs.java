package dev.baton.harness.wild;

import static dev.baton.harness.schedule.FailureKind.LIVELOCK;
import static dev.baton.harness.schedule.FailureKind.UNBOUNDED;
import static dev.baton.harness.wild.Wild.bug;
import static dev.baton.harness.wild.Wild.scenario;

import dev.baton.harness.Point;
import dev.baton.harness.Scenario;
import java.util.List;

/** Loops of one agent, and of agents that keep each other going. */
final class RetryBugs {
  static final List<Wild> ALL =
      List.of(
          bug(
              "W099",
              "langchain4j/langchain4j#5889",
              "a planner waits for agents of which none runs",
              UNBOUNDED,
              RetryBugs::planner),
          bug(
              "W101",
              "conductor-oss/conductor#1279",
              "the router does not know who has answered",
              LIVELOCK,
              f -> pingPong("router", f)),
          bug(
              "W103",
              "langchain-ai/langgraph-supervisor-py#152",
              "a supervisor sees no trace of the worker and delegates again",
              LIVELOCK,
              f -> pingPong("supervisor", f)),
          bug(
              "W105",
              "microsoft/autogen#5831",
              "the same speaker is selected with an empty message for ever",
              UNBOUNDED,
              f -> alone("speaker", f)),
          bug(
              "W107",
              "embabel/embabel-agent#1349",
              "a killed process replans for ever",
              UNBOUNDED,
              RetryBugs::killed),
          bug(
              "W109",
              "multica-ai/multica#1576",
              "two agents thank each other for ever",
              LIVELOCK,
              f -> pingPong("ann", f)),
          bug(
              "W111",
              "agntcy/coffeeAgntcy#140",
              "an error counts as an answer and the call repeats",
              UNBOUNDED,
              f -> alone("supervisor", f)),
          bug(
              "W113",
              "camel-ai/camel#1366",
              "a tool that fails is called without end",
              UNBOUNDED,
              f -> alone("worker", f)),
          bug(
              "W115",
              "FlowiseAI/Flowise#5620",
              "a greeting has no way to the end",
              LIVELOCK,
              f -> pingPong("greeted", f)));

  private RetryBugs() {}

  private static Scenario<Board> planner(boolean fixed) {
    return scenario("planner")
        .agent(
            "planner",
            b -> {
              while (b.get("next", "").isEmpty()) {
                if (fixed && b.number("running") == 0) {
                  return;
                }
                Point.pause("yields");
              }
            });
  }

  private static Scenario<Board> pingPong(String first, boolean fixed) {
    int bound = fixed ? 3 : Integer.MAX_VALUE;
    return scenario(first + " and worker")
        .agent(first, b -> play(b, "ping", "pong", bound))
        .agent("worker", b -> play(b, "pong", "ping", bound));
  }

  private static void play(Board b, String mine, String other, int bound) {
    for (int turn = 1; turn <= bound; turn++) {
      int sent = turn;
      if (mine.equals("pong")) {
        Point.await("`" + other + "`", () -> b.list(other).size() >= sent);
      }
      b.add(mine, turn);
      if (mine.equals("ping")) {
        Point.await("`" + other + "`", () -> b.list(other).size() >= sent);
      }
    }
  }

  private static Scenario<Board> alone(String agent, boolean fixed) {
    return scenario(agent + " alone")
        .agent(
            agent,
            b -> {
              int attempts = 0;
              while (!b.get("answer", "").equals("ok") && (!fixed || attempts < 3)) {
                b.put("answer", "error");
                attempts++;
              }
              b.put("escalated", List.of(attempts));
            });
  }

  private static Scenario<Board> killed(boolean fixed) {
    return scenario("killed")
        .agent(
            "process",
            b -> {
              while (!b.get("goal", false)) {
                if (fixed && b.get("status", "").equals("killed")) {
                  return;
                }
                Point.pause("replans");
              }
            })
        .agent("user", b -> b.put("status", "killed"));
  }
}
