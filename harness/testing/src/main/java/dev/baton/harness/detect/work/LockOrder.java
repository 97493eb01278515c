package dev.baton.harness.detect.work;

import dev.baton.harness.history.Event;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which lock is taken while which other one is held: a circle is a deadlock that may happen, unless
 * its agents all hold one more lock meanwhile, the gate (Havelund, "Using runtime analysis to guide
 * model checking of Java programs", 2000).
 */
final class LockOrder {
  private static final int LONGEST = 6;
  private static final int MOST = 20;
  private final Map<String, Map<String, Taken>> edges = new LinkedHashMap<>();

  /** A lock taken inside another one, and what else was held then. */
  record Taken(String from, String to, Event inner, Set<String> gates) {}

  void taken(Event inner, List<Event> held) {
    for (Event outer : held) {
      String from = Locks.name(outer);
      String to = Locks.name(inner);
      if (!from.equals(to)) {
        Set<String> gates = new HashSet<>();
        held.forEach(hold -> gates.add(Locks.name(hold)));
        gates.remove(from);
        String id = to + "\n" + inner.agent() + "\n" + gates;
        edges
            .computeIfAbsent(from, f -> new LinkedHashMap<>(2))
            .putIfAbsent(id, new Taken(from, to, inner, gates));
      }
    }
  }

  /** Some circles of different agents without a common gate, each once. */
  List<List<Taken>> circles() {
    List<List<Taken>> circles = new ArrayList<>();
    Set<Set<String>> known = new HashSet<>();
    for (String first : edges.keySet()) {
      search(first, new ArrayList<>(), circles, known);
    }
    return circles;
  }

  private void search(
      String first, List<Taken> path, List<List<Taken>> circles, Set<Set<String>> known) {
    String at = path.isEmpty() ? first : path.get(path.size() - 1).to();
    for (Taken next : edges.getOrDefault(at, Map.of()).values()) {
      if (circles.size() >= MOST || !fits(next, path)) {
        continue;
      }
      path.add(next);
      if (next.to().equals(first)) {
        if (known.add(names(path))) {
          circles.add(List.copyOf(path));
        }
      } else if (path.size() < LONGEST) {
        search(first, path, circles, known);
      }
      path.remove(path.size() - 1);
    }
  }

  /** By another agent than the others, over a lock that is new, and behind no gate of theirs. */
  private static boolean fits(Taken next, List<Taken> path) {
    for (Taken taken : path) {
      boolean again =
          taken.to().equals(next.to()) || taken.inner().agent().equals(next.inner().agent());
      if (again || taken.gates().stream().anyMatch(next.gates()::contains)) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> names(List<Taken> path) {
    Set<String> names = new HashSet<>();
    path.forEach(taken -> names.add(taken.from()));
    return names;
  }
}
