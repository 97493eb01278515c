package dev.baton.engine.effect;

import dev.baton.engine.code.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who refers to whom, as one method leaves it; nothing is ever forgotten. Not thread-safe. */
public final class Heap {
  private static final int MOST = 32;
  private final Map<Value, Map<String, Map<Value, Site>>> edges = new HashMap<>();
  private final Set<Value> read = new HashSet<>();
  private boolean outdated;

  /** Whether the reference is new. */
  public boolean add(Edge edge) {
    Map<Value, Site> slot =
        edges
            .computeIfAbsent(edge.base(), b -> new LinkedHashMap<>())
            .computeIfAbsent(edge.slot(), s -> new LinkedHashMap<>());
    boolean isNew = slot.size() < MOST && slot.putIfAbsent(edge.value(), edge.site()) == null;
    outdated |= isNew && read.contains(edge.base());
    return isNew;
  }

  /**
   * Whether anybody read of an object before it got what it has, since all was last settled; from
   * now on only what is new counts.
   */
  public boolean settle() {
    boolean was = outdated;
    outdated = false;
    return was;
  }

  /** What the slot holds, as far as it was stored here. */
  public List<Value> read(Value base, String slot) {
    read.add(base);
    return new ArrayList<>(
        edges.getOrDefault(base, Map.of()).getOrDefault(slot, Map.of()).keySet());
  }

  /** The references that start at the object. */
  public List<Edge> from(Value base) {
    read.add(base);
    List<Edge> found = new ArrayList<>();
    edges
        .getOrDefault(base, Map.of())
        .forEach(
            (slot, held) -> held.forEach((v, site) -> found.add(new Edge(base, slot, v, site))));
    return found;
  }
}
