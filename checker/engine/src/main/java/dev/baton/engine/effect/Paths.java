package dev.baton.engine.effect;

import dev.baton.engine.code.Value;
import dev.baton.engine.model.Cell;
import dev.baton.engine.resolve.Policies;
import org.jspecify.annotations.Nullable;

/** Questions to an access path. Immutable. */
public final class Paths {
  private final Policies policies;

  public Paths(Policies policies) {
    this.policies = policies;
  }

  /**
   * The declared cell that the path leads into, the innermost one. Objects whose own type declares
   * policies answer for themselves: what holds them does not.
   */
  public @Nullable Cell cell(Value path) {
    Value at = path;
    while (true) {
      if (at instanceof Value.Field field) {
        Cell cell = own(field);
        if (cell != null || policies.governs(field.owner())) {
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

  /** The declared cell that is touched at the path: the key's where it is touched under one. */
  public @Nullable Cell touched(Touch touch, Value path) {
    Value key = touch.key();
    if (key != null && !(path instanceof Value.Fresh)) {
      Cell cell = policies.nameOf(key).map(policies::ofKey).orElse(null);
      if (cell != null) {
        return cell;
      }
    }
    return cell(path);
  }

  private @Nullable Cell own(Value.Field step) {
    if (Slots.isKey(step)) {
      return policies.nameOf(Slots.nameOf(step)).map(policies::ofKey).orElse(null);
    }
    return Slots.isView(step) ? null : policies.ofField(step.owner(), step.name());
  }

  /** The object that holds the cell that the path leads into; its start without a cell. */
  public Value holder(Value path) {
    Value at = path;
    while (true) {
      if (at instanceof Value.Field field) {
        if (own(field) != null) {
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
    while (true) {
      if (at instanceof Value.Field field) {
        at = field.base();
      } else if (at instanceof Value.Element element) {
        at = element.base();
      } else {
        return at;
      }
    }
  }

  /** Whether callers, or the program as a whole, know more of what it is. */
  public static boolean isOpen(Value value) {
    Value root = root(value);
    return root instanceof Value.Param || root instanceof Value.Static;
  }

  /** The role as which a state is seen on this path; empty where it is no role's view. */
  public static String role(Value path) {
    Value at = path;
    while (true) {
      if (at instanceof Value.Field field) {
        if (Slots.isView(field)) {
          return field.name();
        }
        at = field.base();
      } else if (at instanceof Value.Element element) {
        at = element.base();
      } else {
        return "";
      }
    }
  }

  /** One element further, where that is not already an element. */
  public static Value element(Value base) {
    return base instanceof Value.Element ? base : cut(new Value.Element(base));
  }

  /** The path; where it has grown too long, its last step from anywhere. */
  public static Value cut(Value path) {
    if (path.depth() <= Value.MAX_DEPTH) {
      return path;
    }
    return path instanceof Value.Field field
        ? new Value.Field(new Value.Unknown(), field.owner(), field.name())
        : new Value.Unknown();
  }

  /** The same path from another start. */
  public static Value rebase(Value path, Value start) {
    if (path instanceof Value.Field field) {
      return cut(new Value.Field(rebase(field.base(), start), field.owner(), field.name()));
    }
    return path instanceof Value.Element element ? element(rebase(element.base(), start)) : start;
  }
}
