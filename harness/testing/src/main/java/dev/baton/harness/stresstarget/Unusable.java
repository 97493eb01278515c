package dev.baton.harness.stresstarget;

import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** A target that no tests can be generated for: what is wrong, where, and the way out. */
class Unusable extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient @Nullable Element where;

  Unusable(@Nullable Element where, String message) {
    super(message);
    this.where = where;
  }

  /** The element to blame; absent where the whole class is. */
  @Nullable Element where() {
    return where;
  }
}
