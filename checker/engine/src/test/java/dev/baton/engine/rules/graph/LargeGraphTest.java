package dev.baton.engine.rules.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.GraphFact;
import dev.baton.engine.model.GraphFact.Edge;
import dev.baton.engine.model.GraphFact.EdgeKind;
import dev.baton.engine.model.GraphFact.GraphBuilt;
import dev.baton.engine.model.GraphFact.Node;
import dev.baton.engine.model.GraphFact.NodeKind;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Rule;
import dev.baton.engine.rules.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** All laws over generated graphs with planted breaches; depth and size must not matter. */
class LargeGraphTest {
  private static final Place PLACE = new Place("Generated.java", 1, 1, 1);

  private static Edge edge(String from, String to) {
    return new Edge("g", from, to, EdgeKind.CHOICE, "", PLACE);
  }

  /** A chain with short cuts forward, one island, one dead end, one cycle without a way out. */
  private static Facts graph(int nodes, int edges) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new GraphBuilt("g", "generated", PLACE));
    facts.add(new Node("g", GraphFact.START, NodeKind.START, "", false, PLACE));
    facts.add(new Node("g", GraphFact.END, NodeKind.END, "", false, PLACE));
    int chain = nodes - 6;
    for (String name : List.of("island", "dead", "left", "right")) {
      facts.add(new Node("g", name, NodeKind.AGENT, "", false, PLACE));
    }
    for (int i = 0; i < chain; i++) {
      facts.add(new Node("g", "n" + i, NodeKind.AGENT, "", false, PLACE));
      facts.add(edge(i == 0 ? GraphFact.START : "n" + (i - 1), "n" + i));
    }
    facts.add(edge("n" + (chain - 1), GraphFact.END));
    facts.add(edge("island", GraphFact.END));
    facts.add(edge("n0", "dead"));
    facts.add(edge("n1", "left"));
    facts.add(edge("left", "right"));
    facts.add(edge("right", "left"));
    Random random = new Random(7);
    for (int i = chain + 6; i < edges; i++) {
      int from = random.nextInt(chain - 1);
      facts.add(edge("n" + from, "n" + (from + 1 + random.nextInt(chain - from - 1))));
    }
    return new Facts(facts);
  }

  private static Map<String, Integer> found(Facts facts) {
    Map<String, Integer> found = new TreeMap<>();
    for (Rule rule : Rules.all()) {
      for (Finding finding : rule.check(facts).toList()) {
        found.merge(finding.rule(), 1, Integer::sum);
      }
    }
    return found;
  }

  private static final Map<String, Integer> PLANTED =
      Map.of("unreachable-agent", 1, "dead-end", 1, "no-way-out", 1, "unbounded-cycle", 1);

  @Test
  void fiveThousandNodes() {
    assertEquals(PLANTED, found(graph(5_000, 10_713)));
  }

  @Test
  void aHundredThousandNodesInOneChain() {
    assertEquals(PLANTED, found(graph(100_000, 214_260)));
  }
}
