package dev.baton.engine.rules.graph;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.GraphFact.KeyRead;
import dev.baton.engine.model.GraphFact.KeyWrite;
import dev.baton.engine.model.GraphFact.Missing;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.Spelling;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.graph.AgentGraph;
import dev.baton.engine.model.graph.Graphs;
import dev.baton.engine.model.graph.Written;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A key that a node needs is written on every path to it, or has a default. */
public final class ReadBeforeWrite implements Rule {
  private static final int MOST_WRITERS = 5;

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
    List<KeyRead> reads =
        graph.reads().stream().filter(r -> graph.isReached(graph.number(r.node()))).toList();
    Set<String> asked = new TreeSet<>();
    reads.stream().filter(KeyRead::needed).forEach(read -> asked.add(read.key()));
    if (reads.isEmpty()) {
      return Stream.of();
    }
    Map<String, List<KeyWrite>> byKey = new HashMap<>();
    graph.writes().forEach(w -> byKey.computeIfAbsent(w.key(), k -> new ArrayList<>()).add(w));
    Map<String, List<KeyWrite>> writes = new LinkedHashMap<>();
    byKey.keySet().stream().sorted().forEach(k -> writes.put(k, byKey.getOrDefault(k, List.of())));
    Written written = Written.of(graph, asked);
    return reads.stream()
        .flatMap(
            read ->
                read.needed()
                    ? needed(graph, read, written, writes).stream()
                    : optional(graph, read, writes).stream());
  }

  private Optional<Finding> needed(
      AgentGraph graph, KeyRead read, Written written, Map<String, List<KeyWrite>> writes) {
    boolean seen = !graph.inputs().isEmpty();
    if (written.before(read.node(), read.key())) {
      return Optional.empty();
    }
    List<KeyWrite> writers = writes.getOrDefault(read.key(), List.of());
    if (writers.isEmpty()) {
      String message = "`%s` needs `%s`, which nobody writes";
      Finding finding = finding(read, message, writers);
      Optional<Finding> meant = meant(finding, read.key(), writes.keySet());
      return seen ? Optional.of(meant.orElse(finding)) : meant.map(Finding::likely);
    }
    String message = "`%s` needs `%s`, which is not written on every path to it";
    Finding finding = finding(read, message, writers);
    return seen
        ? Optional.of(finding)
        : isLeftOut(graph, read, written, writers)
            ? Optional.of(finding.likely())
            : Optional.empty();
  }

  /** Whether some path to the reader writes the key: then the input hardly holds it. */
  private static boolean isLeftOut(
      AgentGraph graph, KeyRead read, Written written, List<KeyWrite> writers) {
    int reader = graph.number(read.node());
    return written.sometimesBefore(read.node(), read.key())
        && writers.stream()
            .map(write -> graph.number(write.node()))
            .anyMatch(n -> n != reader && n >= 0 && !graph.isAlwaysBefore(reader, n));
  }

  /** A key that is read with a default, and that nobody ever writes: a slip of the pen. */
  private Optional<Finding> optional(
      AgentGraph graph, KeyRead read, Map<String, List<KeyWrite>> writes) {
    if (writes.containsKey(read.key())) {
      return Optional.empty();
    }
    boolean given =
        graph.inputs().stream().anyMatch(i -> i.open() || i.keys().contains(read.key()));
    boolean declared = graph.key(read.key()).isPresent();
    boolean unknown = graph.misses(Missing.KEY) || graph.misses(Missing.NODE);
    if (given || declared || unknown) {
      return Optional.empty();
    }
    String message = "`%s` reads `%s`, which nobody writes: it never sees more than the default";
    Finding finding = finding(read, message, List.of()).severity(Severity.NOTE).likely();
    Optional<Finding> meant = meant(finding, read.key(), writes.keySet());
    return meant.or(() -> graph.inputs().isEmpty() ? Optional.empty() : Optional.of(finding));
  }

  private static Optional<Finding> meant(Finding finding, String key, Set<String> written) {
    return Spelling.nearest(key, written)
        .map(name -> finding.wayOut("did you mean `%s`?".formatted(name)));
  }

  private Finding finding(KeyRead read, String message, List<KeyWrite> writers) {
    return Finding.of(info(), read.place(), message.formatted(read.node(), read.key()))
        .label("read here")
        .related(
            writers.stream()
                .limit(MOST_WRITERS)
                .map(w -> new Step("writer: `" + w.node() + "` writes it", w.place()))
                .toList());
  }
}
