package dev.baton.engine.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
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
      Map<Class<?>, List<Fact>> byClass = new LinkedHashMap<>();
      Class<?> last = Fact.class;
      List<Fact> same = new ArrayList<>();
      for (Fact fact : facts) { // facts of one class mostly stand together
        if (fact.getClass() != last) {
          last = fact.getClass();
          same = byClass.computeIfAbsent(last, c -> new ArrayList<>());
        }
        same.add(fact);
      }
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

  /** The facts of one kind, those of each class by themselves. */
  public <F extends Fact> List<List<F>> kinds(Class<F> kind) {
    List<List<F>> kinds = new ArrayList<>();
    for (Map.Entry<Class<?>, List<Fact>> same : index().byClass().entrySet()) {
      if (kind.isAssignableFrom(same.getKey())) {
        @SuppressWarnings("unchecked") // all of them are of this class
        List<F> of = (List<F>) same.getValue();
        kinds.add(Collections.unmodifiableList(of));
      }
    }
    return kinds;
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
