package dev.baton.engine.flow;

import dev.baton.engine.code.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one method does, for its callers. Grows until nothing is new; not thread-safe. */
public final class Summary {
  /** More effects than this are not told apart: a method that does everything is a dispatcher. */
  private static final int MAX_EFFECTS = 400;

  /** A function that the method runs, and with what. */
  public record Invocation(Value function, List<List<Value>> arguments, Effect.Site site) {}

  private final Map<Effect.Identity, Effect> effects = new LinkedHashMap<>();
  private final Set<Invocation> invocations = new LinkedHashSet<>();
  private final Set<Value> returns = new LinkedHashSet<>();
  private final Map<String, Set<Value>> contents = new LinkedHashMap<>();

  boolean add(Effect effect) {
    return effects.size() < MAX_EFFECTS && effects.putIfAbsent(effect.identity(), effect) == null;
  }

  boolean add(Invocation invocation) {
    return invocations.size() < MAX_EFFECTS && invocations.add(invocation);
  }

  boolean addReturns(Collection<Value> values) {
    return returns.size() < MAX_EFFECTS && returns.addAll(values);
  }

  /** What a constructor leaves in a field of its object. */
  boolean addContents(String field, Collection<Value> values) {
    return contents.computeIfAbsent(field, k -> new LinkedHashSet<>()).addAll(values);
  }

  public List<Effect> effects() {
    return new ArrayList<>(effects.values());
  }

  public List<Invocation> invocations() {
    return new ArrayList<>(invocations);
  }

  public List<Value> returns() {
    return new ArrayList<>(returns);
  }

  public List<Value> contents(String field) {
    return new ArrayList<>(contents.getOrDefault(field, Set.of()));
  }
}
