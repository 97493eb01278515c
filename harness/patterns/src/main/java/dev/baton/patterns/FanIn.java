package dev.baton.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** The results of a fan-out, one for every item. Immutable. */
public interface FanIn<R> {
  /** One result for every item, in the order of the items. */
  List<SubtaskResult<R>> results();

  /**
   * The values of the branches that succeeded, reduced in the order of the items; what is null is
   * left out.
   */
  default Optional<R> reduce(BinaryOperator<R> reducer) {
    return values().stream().filter(Objects::nonNull).reduce(reducer);
  }

  /** The values of the branches that succeeded, in the order of the items. */
  default List<R> values() {
    List<R> values = new ArrayList<>();
    for (SubtaskResult<R> result : results()) {
      if (result instanceof SubtaskResult.Succeeded<R> done) {
        values.add(done.value());
      }
    }
    return values;
  }

  /** Whether every branch succeeded. */
  default boolean isComplete() {
    return results().stream().allMatch(r -> r instanceof SubtaskResult.Succeeded);
  }
}
