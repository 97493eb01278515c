package dev.baton.engine.rules.graph;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.GraphFact.KeyRead;
import dev.baton.engine.model.GraphFact.KeyWrite;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.Spelling;
import dev.baton.engine.model.graph.AgentGraph;
import dev.baton.engine.model.graph.Graphs;
import dev.baton.engine.model.graph.Reach;
import dev.baton.engine.model.graph.Written;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A key that a node needs is written on every path to it, or has a default. */
public final class ReadBeforeWrite implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "read-before-write",
            "state isolation",
            Severity.ERROR,
            "an agent needs a key that may not have been written",
            """
        On some path to the agent nobody has written the key, so it fails there or works with
        nothing. Where the graph's input was not seen, only a key that some path writes and
        another leaves out is reported, as `likely`: the input may hold it.""",
            "write the key on every path to the reader, or give it a default")
        .seen(
            "state set in a parallel step is not there in the next",
            "https://github.com/mastra-ai/mastra/issues/10917")
        .seen(
            "the sender's reasoning reaches the receiver only if another tool was called too",
            "https://github.com/microsoft/autogen/issues/6295")
        .guess("unseen input", "where the graph's input was not seen, it does not hold the key");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return Graphs.of(facts).flatMap(this::check);
  }

  private Stream<Finding> check(AgentGraph graph) {
    Set<String> written = graph.writes().stream().map(KeyWrite::key).collect(Collectors.toSet());
    List<KeyRead> needed =
        graph.reads().stream()
            .filter(KeyRead::needed)
            .filter(read -> graph.number(read.node()) >= 0)
            .filter(read -> graph.reached().get(graph.number(read.node())))
            .filter(read -> !graph.inputs().isEmpty() || isLeftOut(graph, read))
            .toList();
    Set<String> keys =
        needed.stream().map(KeyRead::key).collect(Collectors.toCollection(TreeSet::new));
    Written before = Written.of(graph, keys);
    return needed.stream()
        .filter(read -> !before.before(read.node(), read.key()))
        .map(read -> finding(graph, read, written));
  }

  /** Whether some path to the reader writes the key: then the input hardly holds it. */
  private static boolean isLeftOut(AgentGraph graph, KeyRead read) {
    BitSet before = Reach.before(graph, graph.number(read.node()));
    return graph.writes().stream()
        .filter(w -> w.key().equals(read.key()) && !w.node().equals(read.node()))
        .anyMatch(w -> before.get(graph.number(w.node())));
  }

  private Finding finding(AgentGraph graph, KeyRead read, Set<String> written) {
    boolean never = !written.contains(read.key());
    String message =
        never
            ? "`%s` needs `%s`, which nobody writes"
            : "`%s` needs `%s`, which is not written on every path to it";
    Finding finding =
        Finding.of(info(), read.place(), message.formatted(read.node(), read.key()))
            .label("read here");
    for (KeyWrite write : graph.writes()) {
      if (write.key().equals(read.key())) {
        finding = finding.related("writer: `" + write.node() + "` writes it", write.place());
      }
    }
    if (never) {
      Finding so = finding;
      return Spelling.nearest(read.key(), written)
          .map(name -> so.wayOut("did you mean `%s`?".formatted(name)))
          .orElse(so);
    }
    return graph.inputs().isEmpty() ? finding.likely() : finding;
  }
}
