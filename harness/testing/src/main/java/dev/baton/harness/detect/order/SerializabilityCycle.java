package dev.baton.harness.detect.order;

import dev.baton.harness.anomaly.Commit;
import dev.baton.harness.anomaly.Detector;
import dev.baton.harness.anomaly.DetectorInfo;
import dev.baton.harness.anomaly.Settings;
import dev.baton.harness.anomaly.Sink;
import dev.baton.harness.anomaly.Transaction;
import dev.baton.harness.anomaly.Versions;
import dev.baton.harness.detect.order.Access.Kind;
import dev.baton.harness.detect.order.Graph.Hop;
import dev.baton.harness.history.Event;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Committed steps of which each has to come before the next, in a circle: no order of them, one
 * after the other, explains what they saw. Classes after Adya, "Weak consistency" (1999): G0 has
 * writes only, G1c what was read as well, G-single one replaced read, G2 several.
 */
public final class SerializabilityCycle implements Detector {
  /** What it is for. */
  public static final DetectorInfo INFO =
      new DetectorInfo(
          "serializability-cycle",
          "some order of the steps, one after the other, explains what all of them saw",
          """
          Versions say which step wrote before another, wrote what another read, and read what \
          another replaced. A circle of these (G0, G1c, G-single, G2) means that the steps got in each \
          other's way: lost updates and write skew are such circles. So is a read of a version that its \
          own writer replaced before it committed (G1b).""",
          "let what a step read be checked when it commits, or let one agent own what is decided");

  private static final int MOST_REPORTS = 100;
  private static final int MOST_SEARCHES = 50;
  private final Sink sink;
  private final Settings settings;
  private final Map<String, Access> keys = new LinkedHashMap<>();
  private final List<Event> steps = new ArrayList<>();

  /** Reports to the sink. */
  public SerializabilityCycle(Sink sink, Settings settings) {
    this.sink = sink;
    this.settings = settings;
  }

  @Override
  public void ended(Transaction step) {
    if (!step.isCommitted()) {
      return;
    }
    Event witness = step.closing();
    int number = steps.size();
    for (Event read : step.reads()) {
      if (read.versioned()) {
        access(Versions.key(read)).read(read.version(), number);
        witness = witness == null ? read : witness;
      }
    }
    if (!step.isExplicit() && step.writes().size() > 1) {
      apart(step, number);
      return;
    }
    for (Commit write : step.writes()) {
      if (write.versioned() && write.equals(step.write(write.key()))) {
        access(write.key()).install(write.version(), number);
      } else if (write.versioned()) {
        access(write.key()).intermediate(write.version(), number);
      }
    }
    if (witness != null) {
      steps.add(witness);
    }
  }

  /** Writes that nobody commits as a whole are steps of their own; the first goes by the reads. */
  private void apart(Transaction step, int number) {
    for (int i = 0; i < step.writes().size(); i++) {
      Commit write = step.writes().get(i);
      if (write.versioned()) {
        access(write.key()).install(write.version(), number + i);
      }
      steps.add(write.event());
    }
  }

  private Access access(String key) {
    return keys.computeIfAbsent(key, k -> new Access());
  }

  @Override
  public void finish(boolean whole) {
    keys.keySet().removeAll(settings.merged()); // additions commute
    keys.forEach((key, access) -> access.dirtyReads((r, w) -> dirty(key, r, w)));
    if (keys.values().stream().allMatch(Access::onlyForward)) {
      return; // a circle has an edge from a later step to an earlier one
    }
    Graph graph = new Graph(steps.size(), List.copyOf(keys.values()));
    int[] widest = Components.of(graph, Kind.READ_WRITE);
    if (Components.isAcyclic(widest)) {
      return;
    }
    Set<Integer> told = new HashSet<>();
    for (Kind most : Kind.values()) {
      boolean last = most == Kind.READ_WRITE;
      report(graph, most, last ? widest : Components.of(graph, most), told);
    }
  }

  private void dirty(String key, int reader, int writer) {
    Event read = steps.get(reader);
    Event write = steps.get(writer);
    sink.confirmed(
        INFO,
        "`%s` read a version of `%s` that `%s` replaced before it committed (G1b)"
            .formatted(read.agent(), key, write.agent()),
        read,
        write);
  }

  /** Reports a circle for each component that no weaker kind has made a circle of. */
  private void report(Graph graph, Kind most, int[] component, Set<Integer> told) {
    Set<Integer> done = new HashSet<>();
    int searches = 0;
    for (int step = 0; step < graph.steps() && told.size() < MOST_REPORTS; step++) {
      for (int edge = graph.first(step); edge < graph.end(step); edge++) {
        int next = graph.target(edge);
        boolean closes = graph.kind(edge) == most && component[next] == component[step];
        if (!closes || done.contains(component[step]) || told.contains(step)) {
          continue;
        }
        List<Hop> circle = circle(graph, step, edge, component);
        searches++;
        if (!circle.isEmpty()) {
          done.add(component[step]);
          circle.forEach(hop -> told.add(hop.step()));
          found(circle);
        }
        if (searches > MOST_SEARCHES) {
          return;
        }
      }
    }
  }

  /** The shortest circle over this edge; with one replaced read rather than with several. */
  private static List<Hop> circle(Graph graph, int step, int edge, int[] component) {
    int next = graph.target(edge);
    List<Hop> back = List.of();
    for (Kind most : Kind.values()) {
      boolean weaker = most.compareTo(graph.kind(edge)) <= 0;
      back = back.isEmpty() && weaker ? graph.path(next, step, most, component) : back;
    }
    if (back.isEmpty()) {
      return back;
    }
    List<Hop> circle = new ArrayList<>();
    circle.add(graph.hop(edge));
    circle.addAll(back);
    return circle;
  }

  private void found(List<Hop> circle) {
    int anti = 0;
    boolean reads = false;
    StringBuilder text = new StringBuilder();
    List<Event> witness = new ArrayList<>();
    for (int i = 0; i < circle.size(); i++) {
      Hop hop = circle.get(i);
      Hop from = circle.get((i + circle.size() - 1) % circle.size());
      anti += hop.by() == Kind.READ_WRITE ? 1 : 0;
      reads |= hop.by() == Kind.WRITE_READ;
      text.append(i == 0 ? "" : ", ").append(link(from.step(), hop));
      witness.add(steps.get(hop.step()));
    }
    String kind = anti == 1 ? "G-single" : anti > 1 ? "G2" : reads ? "G1c" : "G0";
    String sentence = "no order of these %d steps explains what they saw (%s): %s";
    witness.sort((a, b) -> Long.compare(b.end(), a.end()));
    Event last = witness.remove(0);
    sink.confirmed(INFO, sentence.formatted(circle.size(), kind, text), concat(last, witness));
  }

  private static Event[] concat(Event first, List<Event> rest) {
    List<Event> all = new ArrayList<>(List.of(first));
    all.addAll(rest);
    return all.toArray(Event[]::new);
  }

  private String link(int from, Hop hop) {
    String verb =
        switch (hop.by()) {
          case WRITE_WRITE -> "wrote before";
          case WRITE_READ -> "wrote what was read by";
          case READ_WRITE -> "read what was replaced by";
        };
    String key = List.copyOf(keys.keySet()).get(hop.key());
    return "`%s` %s `%s`%s"
        .formatted(
            steps.get(from).agent(),
            verb,
            steps.get(hop.step()).agent(),
            key.isEmpty() ? "" : " (`" + key + "`)");
  }
}
