package dev.baton.engine.model;

import java.util.List;
import java.util.stream.Stream;

/** All that was seen in one run; immutable, in the order of places. */
public record Facts(List<Fact> all) {
  public Facts {
    all = List.copyOf(all);
  }

  /** The facts of one kind. */
  public <F extends Fact> Stream<F> of(Class<F> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast);
  }
}
