package dev.baton.engine.map;

import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.GraphFact;
import dev.baton.engine.model.GraphFact.Aliasing;
import dev.baton.engine.model.GraphFact.Edge;
import dev.baton.engine.model.GraphFact.EdgeKind;
import dev.baton.engine.model.GraphFact.GraphBuilt;
import dev.baton.engine.model.GraphFact.KeyRead;
import dev.baton.engine.model.GraphFact.KeyWrite;
import dev.baton.engine.model.GraphFact.Manner;
import dev.baton.engine.model.GraphFact.Node;
import dev.baton.engine.model.GraphFact.NodeKind;
import dev.baton.engine.model.Place;
import dev.baton.engine.rules.Rules;
import java.util.ArrayList;
import java.util.List;

/** A map of as many agents as wanted: in each group of five, three work at once between two. */
final class Team {
  private static final List<String> NAMES =
      List.of("planner", "researcher", "writer", "reviewer", "publisher");
  private static final int KEYS = 40;
  private final List<Fact> facts = new ArrayList<>();

  private Team() {}

  static String page(int agents) {
    Team team = new Team();
    team.facts.add(new GraphBuilt("Team.build", "LangGraph4j", team.place()));
    team.node(GraphFact.START, NodeKind.START);
    team.node(GraphFact.END, NodeKind.END);
    team.edge(GraphFact.START, name(0), EdgeKind.ALWAYS, "");
    for (int agent = 0; agent < agents; agent++) {
      team.node(name(agent), NodeKind.AGENT);
      team.ways(agent, agents);
      team.keys(agent);
    }
    Facts all = new Facts(team.facts);
    List<Finding> found = Rules.all().stream().flatMap(rule -> rule.check(all)).toList();
    return AgentMap.of(all, found).render(AgentMap.Format.HTML);
  }

  static String name(int agent) {
    String name = NAMES.get(agent % NAMES.size());
    return agent < NAMES.size() ? name : name + "_" + agent / NAMES.size();
  }

  private void ways(int agent, int agents) {
    int place = agent % NAMES.size();
    int last = agent - place + 4;
    if (place == 0) {
      for (int branch = 1; branch < 4; branch++) {
        edge(name(agent), name(agent + branch), EdgeKind.ALWAYS, "");
      }
    } else if (place < 4) {
      edge(name(agent), name(last), EdgeKind.ALWAYS, "");
    } else {
      String next = agent + 1 < agents ? name(agent + 1) : GraphFact.END;
      edge(name(agent), next, EdgeKind.CHOICE, "approved");
      edge(name(agent), name(agent - 4), EdgeKind.CHOICE, "again");
    }
  }

  private void keys(int agent) {
    String own = agent < 3 ? "draft" : "key_" + agent % KEYS;
    facts.add(
        new KeyWrite("Team.build", name(agent), own, Manner.RETURNED, Aliasing.FRESH, place()));
    String other = "key_" + (agent * 7) % KEYS;
    facts.add(new KeyRead("Team.build", name(agent), other, false, place()));
  }

  private void node(String name, NodeKind kind) {
    facts.add(new Node("Team.build", name, kind, "", false, place()));
  }

  private void edge(String from, String to, EdgeKind kind, String label) {
    facts.add(new Edge("Team.build", from, to, kind, label, place()));
  }

  private Place place() {
    return new Place("src/main/java/demo/Team.java", facts.size() + 1, 1, 1);
  }
}
