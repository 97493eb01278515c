package dev.baton.harness;

import dev.baton.harness.contract.ReducerLaws;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a reducer promises through which several agents write one key, as tests: it is a function,
 * and the order in which the agents come does not matter. Extend it with a reducer and some values.
 *
 * <pre>{@code
 * class UnionTest extends ReducerContract<Set<String>> {
 *   protected BinaryOperator<Set<String>> reducer() { return new Union(); }
 *   protected List<Set<String>> examples() {
 *     return List.of(Set.of(), Set.of("a"), Set.of("b"), Set.of("a", "c"));
 *   }
 * }
 * }</pre>
 *
 * @param <T> what is merged
 */
@Tag("baton")
public abstract class ReducerContract<T> {
  /** The reducer; made anew where it keeps something. */
  protected abstract BinaryOperator<T> reducer();

  /**
   * At least three different values, the simplest first, and empty or extreme ones among them.
   * Called often; each time the values are equal to those of the first time, and new where they can
   * be changed, so that a reducer that changes its arguments is seen.
   */
  protected abstract List<T> examples();

  /** Whether two results are the same; {@code equals} unless that says too little or too much. */
  protected boolean same(T one, T other) {
    return one.equals(other);
  }

  /** The value that changes nothing, if the reducer claims one. */
  protected Optional<T> identity() {
    return Optional.empty();
  }

  /** Whether merging a value twice is claimed to be like merging it once. */
  protected boolean isIdempotent() {
    return false;
  }

  private ReducerLaws<T> laws() {
    return new ReducerLaws<>(this::reducer, this::examples, this::same);
  }

  /** There is something to be learned from the examples. */
  @Test
  protected void examplesDiffer() {
    laws().examplesDiffer();
  }

  /** {@code (a + b) + c = a + (b + c)}. */
  @Test
  protected void isAssociative() {
    laws().isAssociative();
  }

  /** {@code a + b = b + a}: neither the first nor the last one wins. */
  @Test
  protected void isCommutative() {
    laws().isCommutative();
  }

  /** Several values give one result, in whatever order they come. */
  @Test
  protected void anyOrderGivesTheSame() {
    laws().anyOrderGivesTheSame();
  }

  /** Neither argument is changed. */
  @Test
  protected void changesNeitherArgument() {
    laws().changesNeitherArgument();
  }

  /** The same arguments give the same result, whatever was merged before. */
  @Test
  protected void answersTheSameAgain() {
    laws().answersTheSameAgain();
  }

  /** Any two values can be merged, and something comes of it. */
  @Test
  protected void givesNeverNothing() {
    laws().givesNeverNothing();
  }

  /** Merging on several threads gives what merging on one does. */
  @Test
  protected void realThreadsGiveTheSame() {
    laws().realThreadsGiveTheSame();
  }

  /** The identity, where one is claimed, changes nothing. */
  @Test
  protected void theIdentityChangesNothing() {
    identity().ifPresent(value -> laws().changesNothing(value));
  }

  /** Merging twice, where that is claimed, is like merging once. */
  @Test
  protected void mergingTwiceIsLikeMergingOnce() {
    if (isIdempotent()) {
      laws().isIdempotent();
    }
  }
}
