package dev.baton.engine.rules.graph;

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
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.flow.FlowPolicy;
import dev.baton.engine.model.graph.GraphDetail.Gate;
import dev.baton.engine.model.graph.GraphDetail.ToolUse;
import dev.baton.engine.model.graph.GraphDetail.When;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One of Agentproof's workflows, and what is said of it; see {@code agentproof.txt}. */
record Workflow(Map<String, String> lines) {
  private static final Place POLICY = new Place("baton.yaml", 1, 1, 1);

  String name() {
    return list("graph").get(0);
  }

  int nodes() {
    return Integer.parseInt(list("graph").get(2));
  }

  int edges() {
    return Integer.parseInt(list("graph").get(3));
  }

  List<String> list(String line) {
    String text = lines.getOrDefault(line, "");
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }

  /** The nodes that do something, in order; the place of each is its line. */
  private List<String> workers() {
    return list("nodes").stream().map(node -> node.replaceAll("[!\\[].*", "")).toList();
  }

  private Place place(String node) {
    return new Place(name(), workers().indexOf(node) + 2, 1, 1);
  }

  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>(List.of(new GraphBuilt("g", "Agentproof", place(""))));
    facts.add(new Node("g", GraphFact.START, NodeKind.START, "", false, place("")));
    facts.add(new Node("g", GraphFact.END, NodeKind.END, "", false, place("")));
    for (String node : list("nodes")) {
      String id = node.replaceAll("[!\\[].*", "");
      facts.add(new Node("g", id, NodeKind.AGENT, "", false, place(id)));
      if (node.contains("!")) {
        facts.add(new Gate("g", id, When.AT, place(id)));
      }
      if (node.contains("[")) {
        String tools = node.substring(node.indexOf('[') + 1, node.indexOf(']'));
        Arrays.stream(tools.split(","))
            .forEach(tool -> facts.add(new ToolUse("g", id, "tool:" + tool, place(id))));
      }
    }
    for (String way : list("ways")) {
      String[] ends = way.split("[>?]");
      EdgeKind kind = way.contains("?") ? EdgeKind.CHOICE : EdgeKind.ALWAYS;
      facts.add(new Edge("g", end(ends[0]), end(ends[1]), kind, "", place(ends[0])));
    }
    return facts;
  }

  private static String end(String name) {
    return name.equals("S") ? GraphFact.START : name.equals("E") ? GraphFact.END : name;
  }

  /** What a rule finds, by the node that it names. */
  List<String> found(Rule rule) {
    return nodes(rule.check(new Facts(facts())));
  }

  /** The nodes at which runs break a policy. */
  List<String> broken(FlowPolicy policy) {
    List<Fact> facts = facts();
    facts.add(policy);
    Stream<Finding> found = new BrokenPolicy().check(new Facts(facts));
    return nodes(found.filter(finding -> finding.severity() == Severity.ERROR));
  }

  private List<String> nodes(Stream<Finding> findings) {
    return findings.map(finding -> workers().get(finding.place().line() - 2)).sorted().toList();
  }

  /** Whether a run can do without a human. */
  boolean lacksHuman() {
    return !broken(FlowPolicy.parse(workers().get(0) + " leads to human", POLICY)).isEmpty();
  }

  /** The nodes with a sensitive tool that no human allows. */
  List<String> ungated() {
    return list("sensitive").stream()
        .flatMap(tool -> broken(FlowPolicy.gate("tool:" + tool, POLICY)).stream())
        .distinct()
        .sorted()
        .toList();
  }
}
