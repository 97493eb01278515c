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
import dev.baton.engine.model.graph.Certainty;
import dev.baton.engine.model.graph.GraphDetail.BeginsEmpty;
import dev.baton.engine.model.graph.Graphs;
import dev.baton.engine.model.graph.KeyUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
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
            another leaves out is reported, as `likely`: the input may hold it.\
            """,
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
    if (graph.reads().isEmpty()) {
      return Stream.of();
    }
    Map<String, List<KeyWrite>> writes = new HashMap<>();
    graph.writes().forEach(w -> writes.computeIfAbsent(w.key(), k -> new ArrayList<>()).add(w));
    KeyUse use = graph.use();
    Certainty certainty = Certainty.of(graph);
    List<Finding> found = new ArrayList<>();
    Set<String> needed = new HashSet<>();
    graph.reads().stream().filter(KeyRead::needed).forEach(read -> needed.add(name(read)));
    for (int node = 0; node < graph.size(); node++) {
      for (int i = use.read().first(node); i < use.read().past(node); i++) {
        if (graph.isReached(node) && use.reading(i).needed()) {
          needed(graph, i, certainty, writes).ifPresent(found::add);
        } else if (graph.isReached(node) && !needed.contains(name(use.reading(i)))) {
          optional(graph, use.reading(i), writes).ifPresent(found::add);
        }
      }
    }
    return found.stream();
  }

  private static String name(KeyRead read) {
    return read.node() + "\0" + read.key();
  }

  private Optional<Finding> needed(
      AgentGraph graph, int number, Certainty certainty, Map<String, List<KeyWrite>> writes) {
    if (certainty.isWritten(number) || graph.misses(Missing.NODE)) {
      return Optional.empty();
    }
    KeyRead read = graph.use().reading(number);
    boolean seen = !graph.inputs().isEmpty();
    List<KeyWrite> writers = writes.getOrDefault(read.key(), List.of());
    if (writers.isEmpty()) {
      Optional<String> near = near(read, writes);
      Finding finding = nobody(read, "`%s` needs `%s`, which nobody writes", near);
      return seen ? Optional.of(finding) : near.map(name -> finding.likely());
    }
    String message = "`%s` needs `%s`, which is not written on every path to it";
    Finding finding = finding(read, message, writers);
    if (seen) {
      return Optional.of(finding);
    }
    if (certainty.isSometimesWritten(number)) {
      return isLeftOut(graph, read, writers) ? Optional.of(finding.likely()) : Optional.empty();
    }
    String late = "`%s` needs `%s`, which is written only after it";
    boolean empty = !graph.facts(BeginsEmpty.class).isEmpty();
    return empty && isTooEarly(graph, read, writers)
        ? Optional.of(finding(read, late, writers).likely())
        : Optional.empty();
  }

  /** Whether all who write the key come after the reader, one after the other. */
  private static boolean isTooEarly(AgentGraph graph, KeyRead read, List<KeyWrite> writers) {
    int reader = graph.number(read.node());
    return writers.stream()
        .mapToInt(write -> graph.number(write.node()))
        .allMatch(n -> n != reader && graph.isReached(n) && graph.isAlwaysBefore(reader, n));
  }

  /**
   * Whether somebody writes the key who does not come after the reader: then the input hardly holds
   * it.
   */
  private static boolean isLeftOut(AgentGraph graph, KeyRead read, List<KeyWrite> writers) {
    int reader = graph.number(read.node());
    // whoever is no farther off cannot come after the reader only
    return others(graph, reader, writers).anyMatch(n -> graph.distance(n) <= graph.distance(reader))
        || others(graph, reader, writers).anyMatch(n -> !graph.isAlwaysBefore(reader, n));
  }

  private static IntStream others(AgentGraph graph, int reader, List<KeyWrite> writers) {
    return writers.stream()
        .mapToInt(write -> graph.number(write.node()))
        .filter(n -> n != reader && n >= 0);
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
    Optional<String> near = near(read, writes);
    String message = "`%s` reads `%s`, which nobody writes: it never finds it there";
    return near.isEmpty() && graph.inputs().isEmpty()
        ? Optional.empty()
        : Optional.of(nobody(read, message, near).severity(Severity.NOTE).likely());
  }

  private static Optional<String> near(KeyRead read, Map<String, List<KeyWrite>> writes) {
    return Spelling.nearest(read.key(), new TreeSet<>(writes.keySet()));
  }

  /** A read of a key that nobody writes; perhaps one of this name is meant. */
  private Finding nobody(KeyRead read, String message, Optional<String> near) {
    String asks = near.map(name -> "; did you mean `" + name + "`?").orElse("");
    Finding finding = finding(read, message + asks, List.of());
    return near.map(name -> finding.wayOut("read `" + name + "`")).orElse(finding);
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
