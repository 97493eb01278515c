package dev.baton.engine.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that was seen in one run; immutable, in the order of places. Thread-safe. Facts are sorted by
 * kind once, so that a rule pays for those it asks for and not for all of them.
 */
public final class Facts {
  private final Supplier<List<Fact>> source;
  private @Nullable Index index;
  private final Map<Class<?>, List<Fact>> byKind = new ConcurrentHashMap<>();
  private final Map<Class<?>, Object> views = new ConcurrentHashMap<>();

  private record Index(List<Fact> all, Map<Class<?>, List<Fact>> byClass) {
    static Index of(List<Fact> facts) {
      Map<Class<?>, List<Fact>> byClass = new HashMap<>();
      facts.forEach(
          fact -> byClass.computeIfAbsent(fact.getClass(), c -> new ArrayList<>()).add(fact));
      return new Index(List.copyOf(facts), byClass);
    }
  }

  public Facts(List<Fact> all) {
    this.index = Index.of(all);
    this.source = List::of;
  }

  private Facts(Supplier<List<Fact>> source) {
    this.source = source;
  }

  /** Facts that are looked for when they are asked for, once. */
  public static Facts later(Supplier<Facts> work) {
    return new Facts(() -> work.get().all());
  }

  private synchronized Index index() {
    Index known = index == null ? Index.of(source.get()) : index;
    index = known;
    return known;
  }

  /** Every fact. */
  public List<Fact> all() {
    return index().all();
  }

  /** The facts of one kind. */
  public <F extends Fact> Stream<F> of(Class<F> kind) {
    return byKind.computeIfAbsent(kind, this::find).stream().map(kind::cast);
  }

  private List<Fact> find(Class<?> kind) {
    Map<Class<?>, List<Fact>> byClass = index().byClass();
    List<Class<?>> classes = byClass.keySet().stream().filter(kind::isAssignableFrom).toList();
    return switch (classes.size()) {
      case 0 -> List.of();
      case 1 -> byClass.getOrDefault(classes.get(0), List.of());
      default -> all().stream().filter(kind::isInstance).toList();
    };
  }

  /** The facts seen in another way, which is worked out once and shared by the rules. */
  public <V> V view(Class<V> kind, Function<Facts, V> work) {
    return kind.cast(views.computeIfAbsent(kind, k -> work.apply(this)));
  }
}
