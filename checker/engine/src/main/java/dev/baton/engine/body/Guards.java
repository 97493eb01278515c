package dev.baton.engine.body;

import dev.baton.engine.code.Flow;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Op.Relation;
import dev.baton.engine.code.Value;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the branches on the way to an op say about how a new value relates to an old one. */
final class Guards {
  private static final Set<String> AFTER =
      Set.of("isAfter", "after", "isLaterThan", "isGreaterThan");
  private static final Set<String> BEFORE =
      Set.of("isBefore", "before", "isEarlierThan", "isLessThan");
  private static final Set<String> SAME =
      Set.of("ordinal", "intValue", "longValue", "doubleValue", "valueOf", "get", "getPlain");
  private final MethodCode method;
  private final Map<Integer, Op.Call> calls;

  Guards(MethodCode method, Map<Integer, Op.Call> calls) {
    this.method = method;
    this.calls = calls;
  }

  /** How two values compare wherever the op runs, as far as one branch tells; absent otherwise. */
  @Nullable Relation relation(int op, Predicate<Value> isNew, Predicate<Value> isOld) {
    List<Op> ops = method.ops();
    for (int at = 0; at < ops.size(); at++) {
      if (ops.get(at) instanceof Op.Test test && test.relation() != Relation.SWITCH) {
        Relation holds = compares(test, isNew, isOld);
        Boolean branch = holds == null ? null : branch(at, op);
        if (holds != null && branch != null) {
          return branch ? holds : negated(holds);
        }
      }
    }
    return null;
  }

  /** Which way of the branch leads to the op; absent where both do, or neither. */
  private @Nullable Boolean branch(int test, int op) {
    int[] next = method.flow().next(test);
    if (next.length != 2) {
      return null;
    }
    boolean fails = reaches(next[0], op, test);
    boolean holds = reaches(next[1], op, test);
    return fails == holds ? null : (Boolean) holds;
  }

  private boolean reaches(int from, int to, int without) {
    Flow flow = method.flow();
    Deque<Integer> work = new ArrayDeque<>(List.of(from));
    Set<Integer> seen = new HashSet<>(work);
    while (!work.isEmpty()) {
      int at = work.remove();
      if (at == to) {
        return true;
      }
      if (at < flow.size() && at != without) {
        for (int next : flow.next(at)) {
          if (seen.add(next)) {
            work.add(next);
          }
        }
      }
    }
    return false;
  }

  /** What the test says of the new value and the old one where it holds. */
  private @Nullable Relation compares(
      Op.Test test, Predicate<Value> isNew, Predicate<Value> isOld) {
    Collection<Value> left = test.left().values();
    Collection<Value> right = test.right().values();
    if (has(left, isNew) && has(right, isOld)) {
      return test.relation();
    }
    if (has(left, isOld) && has(right, isNew)) {
      return mirrored(test.relation());
    }
    for (Value value : left) {
      Op.Call call = value instanceof Value.Result r ? calls.get(r.call()) : null;
      if (call != null && call.arguments().size() == 2) {
        boolean forth = has(call.arguments().get(0), isNew) && has(call.arguments().get(1), isOld);
        boolean back = has(call.arguments().get(0), isOld) && has(call.arguments().get(1), isNew);
        Relation said = forth || back ? answer(call.target().name(), test.relation()) : null;
        if (said != null) {
          return forth ? said : mirrored(said);
        }
      }
    }
    return null;
  }

  /** What it means for the two operands of a comparing call that its result is tested so. */
  private static @Nullable Relation answer(String call, Relation tested) {
    if (call.equals("compareTo") || call.equals("compare")) {
      return tested;
    }
    boolean yes = tested == Relation.NOT_EQUAL;
    if (AFTER.contains(call)) {
      return yes ? Relation.GREATER : Relation.AT_MOST;
    }
    return BEFORE.contains(call) ? yes ? Relation.LESS : Relation.AT_LEAST : null;
  }

  private boolean has(Collection<Value> values, Predicate<Value> wanted) {
    return values.stream().anyMatch(v -> wanted.test(v) || isSame(v, wanted));
  }

  /** A number or position that stands for the value in comparisons. */
  private boolean isSame(Value value, Predicate<Value> wanted) {
    Op.Call call = value instanceof Value.Result r ? calls.get(r.call()) : null;
    return call != null
        && SAME.contains(call.target().name())
        && !call.arguments().isEmpty()
        && call.arguments().get(0).stream()
            .anyMatch(v -> !v.equals(value) && has(List.of(v), wanted));
  }

  static Relation mirrored(Relation relation) {
    return switch (relation) {
      case LESS -> Relation.GREATER;
      case GREATER -> Relation.LESS;
      case AT_LEAST -> Relation.AT_MOST;
      case AT_MOST -> Relation.AT_LEAST;
      default -> relation;
    };
  }

  private static Relation negated(Relation relation) {
    return switch (relation) {
      case EQUAL -> Relation.NOT_EQUAL;
      case NOT_EQUAL -> Relation.EQUAL;
      case LESS -> Relation.AT_LEAST;
      case AT_LEAST -> Relation.LESS;
      case GREATER -> Relation.AT_MOST;
      case AT_MOST -> Relation.GREATER;
      default -> relation;
    };
  }
}
