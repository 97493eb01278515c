package dev.baton.engine.replay.machine;

import dev.baton.engine.code.Instruction;
import dev.baton.engine.code.Instruction.Operator;
import dev.baton.engine.code.Op.Relation;
import dev.baton.engine.replay.thing.Made;
import dev.baton.engine.replay.thing.Thing;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers and comparisons, as far as they are known. */
final class Arithmetic {
  private static final Set<Thing> UNKNOWN = Set.of(Thing.UNKNOWN);

  private Arithmetic() {}

  static Set<Thing> compute(Operator operator, Set<Thing> left, Set<Thing> right) {
    Set<Thing> found = new LinkedHashSet<>();
    for (Thing one : left) {
      for (Thing other : right) {
        Object result = compute(operator, number(one), number(other));
        found.add(result == null ? counted(operator, one, other) : new Thing.Const(result));
      }
    }
    return found.isEmpty() || found.size() > Thing.MOST ? UNKNOWN : found;
  }

  private static Thing counted(Operator operator, Thing left, Thing right) {
    Number by = number(right);
    boolean counts = operator == Operator.ADD || operator == Operator.SUBTRACT;
    if (by == null && operator == Operator.ADD && number(left) != null) {
      return counted(operator, right, left);
    }
    if (!counts || by == null || by.doubleValue() == 0 || left instanceof Thing.Unknown) {
      return Thing.UNKNOWN;
    }
    boolean up = operator == Operator.ADD == by.doubleValue() > 0;
    Thing base = left instanceof Thing.Counted before ? before.base() : left;
    return new Thing.Counted(base, up);
  }

  private static @Nullable Number number(Thing thing) {
    return thing instanceof Thing.Const c ? number(c.value()) : null;
  }

  private static @Nullable Number number(Object value) {
    if (value instanceof Boolean truth) {
      return truth ? 1 : 0;
    }
    return value instanceof Character c ? (Number) (int) c : value instanceof Number n ? n : null;
  }

  private static @Nullable Object compute(
      Operator operator, @Nullable Number left, @Nullable Number right) {
    if (left == null || right == null) {
      return null;
    }
    if (left instanceof Double || left instanceof Float) {
      return compute(operator, left.doubleValue(), right.doubleValue());
    }
    Long result = compute(operator, left.longValue(), right.longValue());
    boolean wide = left instanceof Long && operator != Operator.COMPARE;
    return result == null ? null : wide ? (Object) result : (Object) result.intValue();
  }

  private static @Nullable Long compute(Operator operator, long left, long right) {
    return switch (operator) {
      case ADD -> left + right;
      case SUBTRACT -> left - right;
      case MULTIPLY -> left * right;
      case DIVIDE -> right == 0 ? null : left / right;
      case REMAINDER -> right == 0 ? null : left % right;
      case AND -> left & right;
      case OR -> left | right;
      case EXCLUSIVE_OR -> left ^ right;
      case COMPARE -> (long) Long.compare(left, right);
      case SHIFT -> null;
    };
  }

  private static @Nullable Object compute(Operator operator, double left, double right) {
    return switch (operator) {
      case ADD -> left + right;
      case SUBTRACT -> left - right;
      case MULTIPLY -> left * right;
      case DIVIDE -> left / right;
      case REMAINDER -> left % right;
      case COMPARE -> Double.compare(left, right);
      default -> null;
    };
  }

  static Set<Thing> negate(Set<Thing> values) {
    return compute(Operator.SUBTRACT, Thing.of(0), values);
  }

  /** Whether the relation holds; absent where that is not known. */
  static @Nullable Boolean holds(Relation relation, Set<Thing> left, Set<Thing> right) {
    Boolean all = null;
    for (Thing one : left) {
      for (Thing other : right) {
        Boolean holds = holds(relation, one, other);
        if (holds == null || (all != null && !all.equals(holds))) {
          return null;
        }
        all = holds;
      }
    }
    return all;
  }

  private static @Nullable Boolean holds(Relation relation, Thing left, Thing right) {
    Number one = number(left);
    Number other = number(right);
    if (one != null && other != null) {
      return holds(relation, Double.compare(one.doubleValue(), other.doubleValue()));
    }
    Boolean same = isSame(left, right);
    return same == null ? null : relation == Relation.EQUAL ? same : Boolean.valueOf(!same);
  }

  private static boolean holds(Relation relation, int order) {
    return switch (relation) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case AT_LEAST -> order >= 0;
      case GREATER -> order > 0;
      default -> order <= 0;
    };
  }

  private static @Nullable Boolean isSame(Thing left, Thing right) {
    if (left instanceof Thing.Unknown || right instanceof Thing.Unknown) {
      return null;
    }
    if (left.equals(right)) {
      return true;
    }
    boolean distinct = isDistinct(left) && isDistinct(right);
    return distinct ? Boolean.FALSE : null;
  }

  /** Whether it is no other object than itself: null, constants, and what was just made. */
  private static boolean isDistinct(Thing thing) {
    if (thing instanceof Made made) {
      return !made.label().isEmpty() || made.isResultOf("<init>");
    }
    return thing instanceof Thing.Code
        || thing instanceof Thing.Named
        || (thing instanceof Thing.Const c
            && (c.value() == Instruction.Absent.NULL || c.value() instanceof String));
  }
}
