package dev.baton.patterns;

import dev.baton.patterns.Operation.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes one decision of contradicting verdicts, by a rule that is written down, or routes them to a
 * decision-maker; none is dropped without a word. The rule runs on the thread that asks, over a
 * copy of the verdicts; the decision is the caller's. Immutable, and safe to share between threads
 * if its rule is.
 *
 * <pre>{@code
 * Reconciler<Rating> strictest = Reconciler.strictest();   // an enum, mildest first
 * Reconciler<String> most = Reconciler.majorityOr(supervisor::decide);
 * Reconciler<Verdict<Boolean>> ranks = Reconciler.precedence(List.of("legal", "editor"), ask);
 * }</pre>
 */
public final class Reconciler<V> {
  private final Function<Collection<V>, V> rule;
  private final CoordinationListener listener;

  private Reconciler(Function<Collection<V>, V> rule, CoordinationListener listener) {
    this.rule = rule;
    this.listener = listener;
  }

  /** Decides by this rule, a function of the verdicts. */
  public static <V> Reconciler<V> of(Function<Collection<V>, V> rule) {
    return new Reconciler<>(rule, CoordinationListener.NONE);
  }

  /** Takes what all agree on, and routes anything else to a decision-maker. */
  public static <V> Reconciler<V> unanimousOr(Function<Collection<V>, V> decisionMaker) {
    return of(
        verdicts -> {
          Set<V> different = new LinkedHashSet<>(verdicts);
          return different.size() == 1
              ? different.iterator().next()
              : decisionMaker.apply(verdicts);
        });
  }

  /** Takes what more than half say, and routes anything else to a decision-maker. */
  public static <V> Reconciler<V> majorityOr(Function<Collection<V>, V> decisionMaker) {
    return of(
        verdicts -> {
          Map<V, Integer> counts = new LinkedHashMap<>();
          verdicts.forEach(verdict -> counts.merge(verdict, 1, Integer::sum));
          for (Map.Entry<V, Integer> count : counts.entrySet()) {
            if (2L * count.getValue() > verdicts.size()) {
              return count.getKey();
            }
          }
          return decisionMaker.apply(verdicts);
        });
  }

  /** Takes the greatest verdict: for an enum the one that is declared last. */
  public static <V extends Comparable<? super V>> Reconciler<V> strictest() {
    return of(Collections::max);
  }

  /**
   * Takes the verdict of the role that stands first in the list, and routes to a decision-maker
   * where none of them spoke, or the first that did contradicts itself.
   */
  public static <V> Reconciler<Verdict<V>> precedence(
      List<String> roles, Function<Collection<Verdict<V>>, Verdict<V>> decisionMaker) {
    List<String> order = List.copyOf(roles);
    return of(
        verdicts -> {
          for (String role : order) {
            Set<Verdict<V>> said =
                verdicts.stream().filter(v -> v.role().equals(role)).collect(Collectors.toSet());
            if (!said.isEmpty()) {
              return said.size() == 1 ? said.iterator().next() : decisionMaker.apply(verdicts);
            }
          }
          return decisionMaker.apply(verdicts);
        });
  }

  /** Routes verdicts that contradict each other to a decision-maker, and the others to this. */
  public Reconciler<V> routing(
      Predicate<Collection<V>> contradictory, Function<Collection<V>, V> decisionMaker) {
    return new Reconciler<>(
        verdicts -> (contradictory.test(verdicts) ? decisionMaker : rule).apply(verdicts),
        listener);
  }

  /** The same rule, with a listener, which sees each decision as something generated. */
  public Reconciler<V> observed(CoordinationListener by) {
    return new Reconciler<>(rule, by);
  }

  /**
   * The decision.
   *
   * @throws IllegalArgumentException if there is no verdict, or one is null: nothing is not
   *     agreement
   * @throws IllegalStateException if the rule or the decision-maker decides nothing
   */
  public V reconcile(Collection<V> verdicts) {
    List<V> all = Collections.unmodifiableList(new ArrayList<>(verdicts));
    if (all.isEmpty() || all.stream().anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException(
          "no verdict to reconcile%s; wait for at least one, or escalate"
              .formatted(all.isEmpty() ? "" : " from one of " + all.size()));
    }
    if (listener == CoordinationListener.NONE) {
      return decide(all);
    }
    Operation generate = Operation.of(Kind.GENERATE).value(all);
    return Observation.of(
        listener, generate, () -> decide(all), decision -> generate.value(decision).outcome("ok"));
  }

  private V decide(List<V> verdicts) {
    @Nullable V decision = rule.apply(verdicts);
    if (decision == null) {
      throw new IllegalStateException(
          "the verdicts %s were given no decision; let the rule decide, or route them"
              .formatted(verdicts));
    }
    return decision;
  }
}
