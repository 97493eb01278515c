package dev.baton.engine.model;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** All that was seen in one run; immutable, in the order of places. Thread-safe. */
public final class Facts {
  private final List<Fact> all;
  private final Map<Class<?>, Object> views = new ConcurrentHashMap<>();

  public Facts(List<Fact> all) {
    this.all = List.copyOf(all);
  }

  /** Every fact. */
  public List<Fact> all() {
    return all;
  }

  /** The facts of one kind. */
  public <F extends Fact> Stream<F> of(Class<F> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** The facts seen in another way, which is worked out once and shared by the rules. */
  public <V> V view(Class<V> kind, Function<Facts, V> work) {
    return kind.cast(views.computeIfAbsent(kind, k -> work.apply(this)));
  }
}
