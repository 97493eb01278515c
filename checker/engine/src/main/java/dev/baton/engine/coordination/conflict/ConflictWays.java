package dev.baton.engine.coordination.conflict;

import dev.baton.engine.code.Op;
import dev.baton.engine.code.Op.Relation;
import dev.baton.engine.code.Value;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Cycles.Way;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.ConflictNames;
import dev.baton.engine.vocabulary.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which ways of which branches are taken when a write was refused. */
final class ConflictWays {
  private static final Set<String> NO =
      Words.of("isConflict conflict isStale isRejected isEmpty isFailure");
  private static final Set<String> YES =
      Words.of("isWritten written isSuccess isOk succeeded isPresent isAccepted");

  private ConflictWays() {}

  static List<Way> of(Op.Call write, Body body) {
    List<Way> ways = new ArrayList<>();
    Value result = new Value.Result(write.id());
    for (int op = 0; op < body.ops().size(); op++) {
      if (body.op(op) instanceof Op.Test test) {
        for (int way = 0; way < body.flow().next(op).length; way++) {
          if (isConflict(test, way, result, body)) {
            ways.add(new Way(op, way));
          }
        }
      }
    }
    return ways;
  }

  private static boolean isConflict(Op.Test test, int way, Value result, Body body) {
    List<Value> left = test.left().values();
    if (!left.contains(result)) {
      Op.Call question = left.size() == 1 ? body.call(left.get(0)) : null;
      return question != null
          && !question.isStatic()
          && question.arguments().get(0).contains(result)
          && isZero(test.right())
          && answers(question, test, way);
    }
    if (test.relation() == Relation.TYPE_SWITCH) {
      return isLabel(test, way);
    }
    String type = test.left().type();
    if (!type.isEmpty()) {
      boolean is = isNonZero(test, way);
      return is ? ConflictNames.isResult(type) : ConflictNames.isSuccess(type);
    }
    return isRefused(test, way);
  }

  private static boolean answers(Op.Call question, Op.Test test, int way) {
    String method = CallNames.method(question);
    return isNonZero(test, way) ? NO.contains(method) : YES.contains(method);
  }

  private static boolean isLabel(Op.Test test, int way) {
    List<Value> labels = test.right().values();
    return way > 0
        && labels.get(way - 1) instanceof Value.Constant c
        && ConflictNames.isResult(c.value().toString().replace(";", ""));
  }

  private static boolean isNonZero(Op.Test test, int way) {
    return (test.relation() == Relation.NOT_EQUAL) == (way == 1);
  }

  private static boolean isZero(Op.Operand operand) {
    return number(operand) == 0;
  }

  private static long number(Op.Operand operand) {
    boolean one = operand.values().size() == 1 && operand.variable() < 0;
    return one
            && operand.values().get(0) instanceof Value.Constant c
            && c.value() instanceof Number n
        ? n.longValue()
        : Long.MIN_VALUE;
  }

  /** A count of none, or false. */
  private static boolean isRefused(Op.Test test, int way) {
    long number = number(test.right());
    boolean holds = way == 1;
    return switch (test.relation()) {
      case EQUAL -> number == 0 ? holds : number == 1 && !holds;
      case NOT_EQUAL -> number == 0 ? !holds : number == 1 && holds;
      case LESS -> number == 1 && holds;
      case AT_LEAST -> number == 1 && !holds;
      case GREATER -> number == 0 && !holds;
      case AT_MOST -> number == 0 && holds;
      default -> false;
    };
  }
}
