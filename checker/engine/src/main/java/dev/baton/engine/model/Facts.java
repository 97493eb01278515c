package dev.baton.engine.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All that was seen in one run; immutable, in the order of places. Thread-safe. Facts are sorted by
 * kind once, so that a rule pays for those it asks for and not for all of them.
 */
public final class Facts {
  private final List<Fact> all;
  private final Map<Class<?>, List<Fact>> byClass = new HashMap<>();
  private final Map<Class<?>, List<Fact>> byKind = new ConcurrentHashMap<>();
  private final Map<Class<?>, Object> views = new ConcurrentHashMap<>();

  public Facts(List<Fact> all) {
    this.all = List.copyOf(all);
    this.all.forEach(
        fact -> byClass.computeIfAbsent(fact.getClass(), c -> new ArrayList<>()).add(fact));
  }

  /** Every fact. */
  public List<Fact> all() {
    return all;
  }

  /** The facts of one kind. */
  public <F extends Fact> Stream<F> of(Class<F> kind) {
    return byKind.computeIfAbsent(kind, this::find).stream().map(kind::cast);
  }

  private List<Fact> find(Class<?> kind) {
    List<Class<?>> classes = byClass.keySet().stream().filter(kind::isAssignableFrom).toList();
    return switch (classes.size()) {
      case 0 -> List.of();
      case 1 -> byClass.getOrDefault(classes.get(0), List.of());
      default -> all.stream().filter(kind::isInstance).toList();
    };
  }

  /** The facts seen in another way, which is worked out once and shared by the rules. */
  public <V> V view(Class<V> kind, Function<Facts, V> work) {
    return kind.cast(views.computeIfAbsent(kind, k -> work.apply(this)));
  }
}
