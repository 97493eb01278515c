package dev.baton.harness.wild;

import static dev.baton.harness.schedule.FailureKind.END_CHECK;
import static dev.baton.harness.schedule.FailureKind.EXCEPTION;
import static dev.baton.harness.wild.Wild.bug;
import static dev.baton.harness.wild.Wild.scenario;

import dev.baton.harness.Point;
import dev.baton.harness.Scenario;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One piece of state, written by several. */
final class SharedStateBugs {
  static final List<Wild> ALL =
      List.of(
          bug(
              "W019",
              "minitap-ai/mobile-use#208",
              "a take-last reducer drops a branch's update",
              END_CHECK,
              f -> snapshots("take last", f)),
          bug(
              "W021",
              "BitterSecurity/Decepticon#679",
              "three specialists write back a channel that has no reducer",
              EXCEPTION,
              f -> noReducer("language", f)),
          bug(
              "W023",
              "langchain-ai/deepagents#923",
              "a private key of two sub-agents collides in the parent",
              EXCEPTION,
              f -> noReducer("skills", f)),
          bug(
              "W025",
              "mastra-ai/mastra#22319",
              "the branch that ends last wipes its siblings' keys",
              END_CHECK,
              f -> snapshots("last snapshot", f)),
          bug(
              "W027",
              "aden-hive/hive#6356",
              "the declared conflict strategy is not enforced",
              END_CHECK,
              SharedStateBugs::strategy),
          bug(
              "W029",
              "alibaba/spring-ai-alibaba#4439",
              "a child returns the whole list to a channel that appends",
              END_CHECK,
              SharedStateBugs::appended),
          bug(
              "W031",
              "agno-agi/agno#6590",
              "parallel steps parse with each other's schema",
              END_CHECK,
              f -> field("schema", f)),
          bug(
              "W033",
              "alibaba/spring-ai-alibaba#2510",
              "concurrent invocations share a node's field",
              END_CHECK,
              f -> field("messages", f)),
          bug(
              "W035",
              "agentscope-ai/agentscope-java#2459",
              "overlapping streams restore over each other's tools",
              END_CHECK,
              SharedStateBugs::restored),
          bug(
              "W037",
              "agentscope-ai/agentscope-java#1165",
              "a list is iterated while it changes",
              EXCEPTION,
              SharedStateBugs::iterated),
          bug(
              "W039",
              "google/adk-java#1009",
              "increments of a replay index are lost",
              END_CHECK,
              SharedStateBugs::increments),
          bug(
              "W041",
              "langchain4j/langchain4j#1966",
              "two conversations interleave in one memory",
              END_CHECK,
              SharedStateBugs::interleaved),
          bug(
              "W043",
              "a2aproject/a2a-java#742",
              "the status overwrites the artifact",
              END_CHECK,
              SharedStateBugs::status),
          bug(
              "W045",
              "langgraph4j/langgraph4j#105",
              "two threads each make the list that both need",
              END_CHECK,
              SharedStateBugs::savers));

  private SharedStateBugs() {}

  private static Scenario<Board> snapshots(String name, boolean fixed) {
    return scenario(name)
        .agent("left", b -> branch(b, "x", fixed))
        .agent("right", b -> branch(b, "y", fixed))
        .end(
            "both updates survive",
            b -> fixed ? b.is("x", 1) && b.is("y", 1) : b.is("state", Map.of("x", 1, "y", 1)));
  }

  private static void branch(Board b, String key, boolean fixed) {
    if (fixed) {
      b.put(key, 1);
      return;
    }
    Map<String, Object> copy = new TreeMap<>(b.get("state", Map.of()));
    copy.put(key, 1);
    b.put("state", copy);
  }

  private static Scenario<Board> noReducer(String channel, boolean fixed) {
    Scenario.Action<Board> specialist =
        b -> {
          Point.write(channel);
          if (b.has(channel) && !fixed) {
            throw new IllegalStateException("channel `" + channel + "` got two values in one step");
          }
          b.put(channel, "java");
        };
    return scenario("no reducer for " + channel).agent("one", specialist).agent("two", specialist);
  }

  private static Scenario<Board> strategy(boolean fixed) {
    Scenario<Board> branches =
        scenario("strategy")
            .agent("first", b -> b.put(fixed ? "out 1" : "memory", 1))
            .agent("second", b -> b.put(fixed ? "out 2" : "memory", 2));
    Scenario<Board> all =
        !fixed
            ? branches
            : branches.agent(
                "join",
                b -> {
                  b.await("out 1");
                  b.await("out 2");
                  b.put("memory", b.get("out 1", 0));
                });
    return all.end("the first branch wins, as declared", b -> b.is("memory", 1));
  }

  private static Scenario<Board> appended(boolean fixed) {
    return scenario("appended")
        .agent(
            "parent",
            b -> {
              b.add("log", "A");
              b.put("to child", true);
              b.await("from child");
              for (Object item : b.get("from child", List.of())) {
                b.add("log", item);
              }
            })
        .agent(
            "child",
            b -> {
              b.await("to child");
              List<Object> mine =
                  fixed ? new ArrayList<>() : new ArrayList<>(b.get("log", List.of()));
              mine.add("B");
              b.put("from child", mine);
            })
        .end("each item once", b -> b.is("log", List.of("A", "B")));
  }

  private static Scenario<Board> field(String field, boolean fixed) {
    Scenario<Board> scenario = scenario("shared " + field);
    for (String agent : List.of("ann", "bob")) {
      String cell = fixed ? field + " of " + agent : field;
      scenario =
          scenario.agent(
              agent,
              b -> {
                b.put(cell, agent);
                b.put("answer to " + agent, b.get(cell, ""));
              });
    }
    return scenario.end(
        "each gets its own", b -> b.is("answer to ann", "ann") && b.is("answer to bob", "bob"));
  }

  private static Scenario<Board> restored(boolean fixed) {
    Scenario<Board> scenario = scenario("restored");
    for (String agent : List.of("ann", "bob")) {
      String kit = fixed ? "kit of " + agent : "kit";
      scenario =
          scenario.agent(
              agent,
              b -> {
                String saved = b.get(kit, "base");
                b.put(kit, agent);
                b.put("tools of " + agent, b.get(kit, ""));
                b.put(kit, saved);
              });
    }
    return scenario
        .end(
            "each ran with its tools",
            b -> b.is("tools of ann", "ann") && b.is("tools of bob", "bob"))
        .end("the kit is as before", b -> fixed || b.is("kit", "base"));
  }

  private static Scenario<Board> iterated(boolean fixed) {
    return scenario("iterated")
        .agent(
            "reader",
            b -> {
              List<Object> seen = b.get("groups", List.of());
              for (int i = 0; i < seen.size(); i++) {
                List<Object> now = b.get("groups", List.of());
                if (!fixed && now != seen) {
                  throw new ConcurrentModificationException();
                }
              }
            })
        .agent("writer", b -> b.add("groups", "a"), b -> b.add("groups", "b"));
  }

  private static Scenario<Board> increments(boolean fixed) {
    Scenario.Action<Board> replay =
        b -> {
          if (fixed) {
            b.increment("index");
          } else {
            b.put("index", b.number("index") + 1);
          }
        };
    return scenario("increments")
        .agent("ann", replay)
        .agent("bob", replay)
        .end("both count", b -> b.is("index", 2));
  }

  private static Scenario<Board> interleaved(boolean fixed) {
    Scenario<Board> scenario = scenario("interleaved");
    for (String agent : List.of("ann", "bob")) {
      String memory = fixed ? "memory of " + agent : "memory";
      scenario =
          scenario.agent(
              agent,
              b -> {
                b.add(memory, "call " + agent);
                b.add(memory, "result " + agent);
              });
    }
    return scenario.end(
        "a result follows its call",
        b ->
            paired(b.list("memory"))
                && paired(b.list("memory of ann"))
                && paired(b.list("memory of bob")));
  }

  private static boolean paired(List<Object> memory) {
    for (int i = 0; i + 1 < memory.size(); i += 2) {
      if (!memory.get(i + 1).equals(memory.get(i).toString().replace("call", "result"))) {
        return false;
      }
    }
    return true;
  }

  private static Scenario<Board> status(boolean fixed) {
    return scenario("status")
        .agent("artifacts", b -> event(b, "artifact", fixed))
        .agent("states", b -> event(b, "done", fixed))
        .end("a done task has its artifact", b -> b.list("task").size() == 2);
  }

  private static void event(Board b, String part, boolean fixed) {
    if (fixed) {
      b.add("task", part);
      return;
    }
    List<Object> longer = new ArrayList<>(b.get("task", List.of()));
    longer.add(part);
    b.put("task", longer);
  }

  private static Scenario<Board> savers(boolean fixed) {
    Scenario<Board> scenario = scenario("savers");
    for (String agent : List.of("one", "two")) {
      scenario =
          scenario.agent(
              agent,
              b -> {
                if (fixed) {
                  b.swap("list", null, "made");
                } else if (b.get("list", "").isEmpty()) {
                  b.put("list", "made");
                  b.put("saved", List.of());
                }
                b.add("saved", agent);
              });
    }
    return scenario.end("both are saved", b -> b.list("saved").size() == 2);
  }
}
