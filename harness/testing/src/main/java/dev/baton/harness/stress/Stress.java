package dev.baton.harness.stress;

import dev.baton.harness.explore.Exploration;
import dev.baton.harness.explore.Search;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;

/**
 * Stresses any class on real threads: jqwik generates who calls what, each plan is run on fresh
 * objects a great many times, and what the calls answered has to be what some sequential order of
 * them answers on the very same class, in time. What fails is made smaller. Immutable.
 *
 * <pre>{@code
 * Stress.of("counter", Counter::new)
 *     .operation("increment", Counter::increment)
 *     .operation("get", Counter::get)
 *     .run(Duration.ofSeconds(1))
 *     .orFail();
 * }</pre>
 *
 * @param <T> the class
 */
public final class Stress<T> {
  private final Target<T> target;
  private final Size size;

  /** How big plans are, and what they are drawn from. */
  record Size(int fewestAgents, int mostAgents, int each, long seed, Duration patience) {}

  private Stress(Target<T> target, Size size) {
    this.target = target;
    this.size = size;
  }

  /** Nothing that can be called yet, on objects that {@code fresh} makes. */
  public static <T> Stress<T> of(String name, Supplier<? extends T> fresh) {
    return new Stress<>(
        new Target<T>(name, fresh, Map.of(), null), new Size(2, 3, 3, 1, Duration.ofSeconds(10)));
  }

  /** Adds an operation that answers something. */
  public Stress<T> operation(String name, Function<? super T, ?> call) {
    return with(new Operation<T>(name, null, (object, none) -> call.apply(object)));
  }

  /** Adds an operation that answers nothing. */
  public Stress<T> action(String name, Consumer<? super T> call) {
    return operation(
        name,
        object -> {
          call.accept(object);
          return Operation.Nothing.NOTHING;
        });
  }

  /** Adds an operation that is given one of these arguments. */
  public <A> Stress<T> operation(
      String name, List<A> arguments, BiFunction<? super T, ? super A, ?> call) {
    return with(new Operation<T>(name, Operation.among(arguments), body(call)));
  }

  /** Adds an operation whose arguments jqwik makes. */
  public <A> Stress<T> operation(
      String name, Arbitrary<A> arguments, BiFunction<? super T, ? super A, ?> call) {
    return with(new Operation<T>(name, arguments, body(call)));
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // the argument is one of those that were given
  private static <T, A> Operation.Body<T> body(BiFunction<? super T, ? super A, ?> call) {
    return (object, argument) -> call.apply(object, (A) argument);
  }

  private Stress<T> with(Operation<T> operation) {
    return new Stress<>(target.with(operation), size);
  }

  /** Compares what objects look like when all calls have returned, too. */
  public Stress<T> look(Function<? super T, ?> last) {
    return new Stress<>(target.look(last), size);
  }

  /** Between so many agents (2 at least) and so many (8 at most). */
  public Stress<T> agents(int fewest, int most) {
    if (fewest < 2 || most < fewest || most > 8) {
      throw new IllegalArgumentException("%d to %d agents: use 2 to 8".formatted(fewest, most));
    }
    return new Stress<>(target, new Size(fewest, most, size.each, size.seed, size.patience));
  }

  /** At most so many calls an agent. */
  public Stress<T> calls(int each) {
    return new Stress<>(
        target, new Size(size.fewestAgents, size.mostAgents, each, size.seed, size.patience));
  }

  /** Draws other plans. */
  public Stress<T> seed(long start) {
    return new Stress<>(
        target, new Size(size.fewestAgents, size.mostAgents, size.each, start, size.patience));
  }

  /** Agents that take longer than this for a few hundred rounds are stuck. */
  public Stress<T> patience(Duration most) {
    return new Stress<>(
        target, new Size(size.fewestAgents, size.mostAgents, size.each, size.seed, most));
  }

  /** Stresses so long, until something fails; then makes that smaller. */
  public StressResult run(Duration budget) {
    if (target.operations().isEmpty()) {
      throw new IllegalArgumentException("`" + target.name() + "` has no operation to call");
    }
    return new Hunt<>(target, size).run(budget);
  }

  /** Stresses with one plan, such as one that failed. */
  public StressResult run(Plan plan, Duration budget) {
    return new Hunt<>(target, size).run(plan, budget);
  }

  /**
   * Explores every schedule of a plan instead, where the class comes to coordination points: each
   * has to end in results that some sequential order gives.
   */
  public Exploration explore(Plan plan) {
    return explore(plan, Search.exhaustive());
  }

  /** The same, searched in another way. */
  public Exploration explore(Plan plan, Search search) {
    return new PlanSearch<>(target, plan).explore(search);
  }
}
