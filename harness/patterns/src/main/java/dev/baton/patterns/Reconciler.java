package dev.baton.patterns;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes one decision of contradicting verdicts, by a rule that is written down. Immutable, and safe
 * to share between threads if its rule is.
 *
 * <pre>{@code
 * Reconciler<Verdict> strictest = Reconciler.of(Collections::max);
 * Reconciler<Verdict> ask = Reconciler.unanimousOr(supervisor::decide);
 * }</pre>
 */
public final class Reconciler<V> {
  private final Function<Collection<V>, V> rule;

  private Reconciler(Function<Collection<V>, V> rule) {
    this.rule = rule;
  }

  /** Decides by this rule, a function of the verdicts. */
  public static <V> Reconciler<V> of(Function<Collection<V>, V> rule) {
    return new Reconciler<>(rule);
  }

  /** Takes what all agree on, and routes anything else to a decision-maker. */
  public static <V> Reconciler<V> unanimousOr(Function<Collection<V>, V> decisionMaker) {
    return new Reconciler<>(
        verdicts -> {
          Set<V> different = new LinkedHashSet<>(verdicts);
          return different.size() == 1
              ? different.iterator().next()
              : decisionMaker.apply(verdicts);
        });
  }

  /**
   * The decision.
   *
   * @throws IllegalArgumentException if there is no verdict: nothing is not agreement
   */
  public V reconcile(Collection<V> verdicts) {
    if (verdicts.isEmpty()) {
      throw new IllegalArgumentException(
          "no verdict to reconcile; wait for at least one, or escalate");
    }
    return rule.apply(List.copyOf(verdicts));
  }
}
