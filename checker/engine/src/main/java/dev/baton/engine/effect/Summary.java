package dev.baton.engine.effect;

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
  /** More than this of a kind is not told apart: a method that does everything is a dispatcher. */
  private static final int MOST = 1000;

  /** A method with more than this of a kind starts again, and tells less apart. */
  private static final int MUCH = 250;

  private final Map<Effect, Effect> effects = new LinkedHashMap<>();
  private final Map<Invocation, Invocation> invocations = new LinkedHashMap<>();
  private final Map<Invocation, Invocation> kept = new LinkedHashMap<>();
  private final Map<Value, Integer> returns = new LinkedHashMap<>();
  private final Set<Edge> edges = new LinkedHashSet<>();

  private boolean cut;
  private boolean folded;

  public boolean add(Effect effect) {
    return isRoom(effects.size(), effects.containsKey(effect.identity()))
        && effects.putIfAbsent(effect.identity(), effect) == null;
  }

  /** Notes a call that is left to the callers. */
  public boolean add(Invocation call) {
    if (folded) {
      return together(call);
    }
    return isRoom(invocations.size(), invocations.containsKey(call.identity()))
        && invocations.putIfAbsent(call.identity(), call) == null;
  }

  /** However the call is given its arguments: all of them. */
  private boolean together(Invocation call) {
    Invocation any = call.identity().with(List.of());
    Invocation before = invocations.get(any);
    Invocation all = before == null ? call : before.withAll(call.arguments());
    boolean isNew = isRoom(invocations.size(), before != null) && !all.equals(before);
    if (isNew) {
      invocations.put(any, all);
    }
    return isNew;
  }

  /** Notes a function that was put somewhere, and is perhaps run from there. */
  public boolean keep(Invocation function) {
    return isRoom(kept.size(), kept.containsKey(function.identity()))
        && kept.putIfAbsent(function.identity(), function) == null;
  }

  public boolean add(Edge edge) {
    return isRoom(edges.size(), edges.contains(edge)) && edges.add(edge);
  }

  public boolean addReturns(Collection<Value> values, int line) {
    boolean grew = false;
    for (Value value : values) {
      grew |=
          isRoom(returns.size(), returns.containsKey(value))
              && returns.putIfAbsent(value, line) == null;
    }
    return grew;
  }

  private boolean isRoom(int size, boolean known) {
    cut |= size >= MOST && !known;
    return size < MOST;
  }

  /**
   * Whether it has come to more than is worth telling apart: callers multiply it with what they
   * give, and their callers again.
   */
  public boolean isTooMuch() {
    return !folded
        && (effects.size() > MUCH
            || invocations.size() > MUCH
            || kept.size() > MUCH
            || edges.size() > MUCH);
  }

  /** Forgets everything; from now on less is told apart. */
  public void fold() {
    folded = true;
    effects.clear();
    invocations.clear();
    kept.clear();
    returns.clear();
    edges.clear();
  }

  /** Whether objects of one kind, and calls of one place, are told as one. */
  public boolean isFolded() {
    return folded;
  }

  /** Not all was worked out, or what was told as one was not one: this can be less than it does. */
  public void cut() {
    cut = true;
  }

  /** Whether it says less than the method does, because the method does too much. */
  public boolean isCut() {
    return cut;
  }

  /** Whether the method does nothing that callers have to know of, but return. */
  public boolean isEmpty() {
    return effects.isEmpty() && invocations.isEmpty() && kept.isEmpty() && edges.isEmpty();
  }

  /** Every touch of state. */
  public List<Effect> effects() {
    return new ArrayList<>(effects.values());
  }

  /** The calls whose targets callers decide. */
  public List<Invocation> invocations() {
    return new ArrayList<>(invocations.values());
  }

  /** The functions that were put somewhere. */
  public List<Invocation> kept() {
    return new ArrayList<>(kept.values());
  }

  /** What the method can return. */
  public List<Value> returns() {
    return new ArrayList<>(returns.keySet());
  }

  /** The line on which the method returns the value, 0 where unknown. */
  public int lineOf(Value returned) {
    return returns.getOrDefault(returned, 0);
  }

  /** The references that the method makes. */
  public List<Edge> edges() {
    return new ArrayList<>(edges);
  }
}
