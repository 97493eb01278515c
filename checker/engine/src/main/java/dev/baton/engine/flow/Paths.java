package dev.baton.engine.flow;

import dev.baton.engine.code.Value;
import dev.baton.engine.model.Cell;
import dev.baton.engine.resolve.Policies;
import org.jspecify.annotations.Nullable;

/** Questions to an access path. */
public final class Paths {
  private final Policies policies;

  public Paths(Policies policies) {
    this.policies = policies;
  }

  /** The declared cell that the path leads into, the outermost one first. */
  public @Nullable Cell cell(Value path) {
    Value at = path;
    while (true) {
      if (at instanceof Value.Field field) {
        Cell cell = policies.ofField(field.owner(), field.name());
        if (cell != null) {
          return cell;
        }
        at = field.base();
      } else if (at instanceof Value.Element element) {
        at = element.base();
      } else {
        return at instanceof Value.Static constant
            ? policies.ofField(constant.owner(), constant.name())
            : null;
      }
    }
  }

  /** The object that holds the cell that the path leads into; the path itself without a cell. */
  public Value holder(Value path) {
    Value at = path;
    while (true) {
      if (at instanceof Value.Field field) {
        if (policies.ofField(field.owner(), field.name()) != null) {
          return field.base();
        }
        at = field.base();
      } else if (at instanceof Value.Element element) {
        at = element.base();
      } else {
        return at;
      }
    }
  }

  /** Where the path starts. */
  public static Value root(Value path) {
    Value at = path;
    while (!(at instanceof Value.Param)) {
      if (at instanceof Value.Field field) {
        at = field.base();
      } else if (at instanceof Value.Element element) {
        at = element.base();
      } else {
        return at;
      }
    }
    return at;
  }

  /** One element further, where that is not already an element. */
  public static Value element(Value base) {
    return base instanceof Value.Element || base.depth() >= Value.MAX_DEPTH
        ? base
        : new Value.Element(base);
  }
}
