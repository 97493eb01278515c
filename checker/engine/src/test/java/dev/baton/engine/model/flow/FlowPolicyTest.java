package dev.baton.engine.model.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import dev.baton.engine.model.graph.AgentGraph;
import dev.baton.engine.model.graph.GraphDetail.Gate;
import dev.baton.engine.model.graph.GraphDetail.ToolUse;
import dev.baton.engine.model.graph.GraphDetail.When;
import dev.baton.engine.model.graph.Graphs;
import dev.baton.engine.rules.graph.BrokenPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlowPolicyTest {
  private static final Place PLACE = new Place("Team.java", 1, 1, 1);

  /** {@code START>a a>b? b>END}: a question mark is a choice, two plain edges are a fork. */
  private static List<Fact> facts(String edges) {
    List<Fact> facts = new ArrayList<>(List.of(new GraphBuilt("g", "generated", PLACE)));
    Set<String> names = new TreeSet<>();
    for (String edge : edges.split(" ")) {
      String[] ends =
          edge.replace("?", "").replace("START", "__START__").replace("END", "__END__").split(">");
      names.addAll(List.of(ends));
      EdgeKind kind = edge.endsWith("?") ? EdgeKind.CHOICE : EdgeKind.ALWAYS;
      facts.add(new Edge("g", ends[0], ends[1], kind, "", PLACE));
    }
    for (String name : names) {
      NodeKind kind =
          name.equals(GraphFact.START)
              ? NodeKind.START
              : name.equals(GraphFact.END) ? NodeKind.END : NodeKind.AGENT;
      facts.add(new Node("g", name, kind, "", false, PLACE));
    }
    return facts;
  }

  private static String breach(String policy, List<Fact> facts) {
    AgentGraph graph = Graphs.of(new Facts(facts)).findFirst().orElseThrow();
    for (List<Form> clause : FlowPolicy.parse(policy, PLACE).clauses()) {
      var breach = Walk.breach(graph, Labels.of(graph), clause);
      if (breach.isPresent()) {
        List<String> names =
            breach.get().path().stream().map(n -> graph.nodes().get(n).id()).toList();
        return breach.get().kind() + " " + String.join(">", names.subList(1, names.size()));
      }
    }
    return "";
  }

  @ParameterizedTest
  @CsvSource({
    "never b, START>a a>b? a>c? b>END c>END, FORBIDDEN a>b",
    "never d, START>a a>b? a>c? b>END c>END, ''",
    "a leads to c, START>a a>b? a>c? b>END c>END, MISSING a>b>__END__",
    "a leads to b, START>a a>b b>END, ''",
    "a leads to d, START>a a>b? b>a? b>b a>d? d>END, ENDLESS a>b>a",
    "a leads to d within 2, START>a a>b b>c c>d d>END, FORBIDDEN a>b>c",
    "a leads to d within 3, START>a a>b b>c c>d d>END, ''",
    "no c before b, START>a a>b? a>c? b>c c>END, FORBIDDEN a>c",
    "no c before b, START>a a>b b>c c>END, ''",
    "a then b then c, START>a a>b? a>c? b>c c>END, MISSING a>c>__END__",
    "a then b then c, START>a a>b b>c c>END, ''",
    "never d and a leads to b, START>a a>c c>END, MISSING a>c>__END__",
    "never c or a leads to b, START>a a>c? a>b? c>END b>c, MISSING a>c>__END__",
    "never b or a leads to b, START>a a>c? a>b? c>END b>END, ''",
    // branches have all run at their join, whichever of them the path takes
    "a leads to c, START>a a>b a>c b>j c>j j>END, ''",
  })
  void aShortestRunThatBreaksIt(String policy, String edges, String expected) {
    assertEquals(expected, breach(policy, facts(edges)));
  }

  @Test
  void aBoundedCycleIsNoRunForEver() {
    List<Fact> facts = facts("START>a a>b b>a? b>c? c>END");
    assertTrue(breach("a leads to c", facts).startsWith("ENDLESS"), "nothing bounds it");
    facts.add(new GraphFact.Bound("g", "", 10, false, false, PLACE));
    assertEquals("", breach("a leads to c", facts));
  }

  @Test
  void aHumanAllowsWhatAToolDoes() {
    List<Fact> facts = facts("START>a a>b b>END");
    facts.add(new ToolUse("g", "b", "send_email", PLACE));
    FlowPolicy gate = FlowPolicy.gate("send_email", PLACE);
    facts.add(gate);
    List<Finding> found = new BrokenPolicy().check(new Facts(facts)).toList();
    assertEquals(1, found.size());
    assertEquals("`b` works where `no send_email before human` forbids it", found.get(0).message());
    assertEquals(3, found.get(0).reached().size());
    for (When when : When.values()) {
      List<Fact> gated = new ArrayList<>(facts);
      gated.add(new Gate("g", when == When.AFTER ? "a" : "b", when, PLACE));
      assertEquals(List.of(), new BrokenPolicy().check(new Facts(gated)).toList(), when.name());
    }
  }

  @Test
  void aNameThatNothingHasIsSaid() {
    List<Fact> facts = facts("START>writer writer>END");
    facts.add(FlowPolicy.parse("never writter", PLACE));
    List<Finding> found = new BrokenPolicy().check(new Facts(facts)).toList();
    assertEquals(
        "the policy names `writter`, and no node or tool is called so", found.get(0).message());
    assertEquals("did you mean `writer`?", found.get(0).wayOut());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "never", "a leads b", "a leads to b within 0", "never never", "a then"})
  void whatIsNoPolicyIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> FlowPolicy.parse(text, PLACE));
  }

  @Test
  void namesOfSeveralWordsStandInQuotes() {
    assertEquals(
        Set.of("and so on", "b"),
        FlowPolicy.parse("never \"and so on\" or never `b`", PLACE).names());
  }
}
