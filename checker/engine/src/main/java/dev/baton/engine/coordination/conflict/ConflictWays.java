package dev.baton.engine.coordination.conflict;

import dev.baton.engine.code.Op;
import dev.baton.engine.code.Op.Relation;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.scene.Branch;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Cycles.Way;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.ConflictNames;
import dev.baton.engine.vocabulary.Logs;
import dev.baton.engine.vocabulary.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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

  /** Whether an op gives what it uses to others. */
  static boolean isHandedOn(Op op) {
    return op instanceof Op.Return
        || op instanceof Op.Store
        || (op instanceof Op.Call call && !Logs.is(call) && !Logs.isText(call) && isTaken(call));
  }

  /** Questions to the result hand nothing on. */
  private static boolean isTaken(Op.Call call) {
    return call.isStatic() || !CallNames.takesNothing(call.target());
  }

  /**
   * Whether the ways meet where a value is handed on that is another one on this way: a constant,
   * which is what a conditional expression leaves of {@code return Saved.CONFLICT}.
   */
  static boolean isTold(Way way, Body body) {
    Branch branch = new Branch(body, way.op());
    BitSet refused = branch.only(way.successor());
    BitSet others = new BitSet();
    for (int other = 0; other < branch.ways(); other++) {
      others.or(other == way.successor() ? new BitSet() : branch.only(other));
    }
    int meeting = meeting(way, refused, body);
    return meeting >= 0
        && isHandedOn(body.op(meeting))
        && handed(body.op(meeting)).stream()
            .anyMatch(values -> says(values, refused, others, body));
  }

  /** The op at which this way comes out, past the reading of what else is handed on there. */
  private static int meeting(Way way, BitSet refused, Body body) {
    int target = body.flow().next(way.op())[way.successor()];
    BitSet out = new BitSet();
    out.set(target, !refused.get(target));
    refused.stream().flatMap(op -> Arrays.stream(body.flow().next(op))).forEach(out::set);
    out.andNot(refused);
    int meeting = out.cardinality() == 1 ? out.nextSetBit(0) : -1;
    while (meeting >= 0 && meeting < body.ops().size() && body.op(meeting) instanceof Op.Load) {
      meeting = body.flow().next(meeting)[0];
    }
    return meeting < body.ops().size() ? meeting : -1;
  }

  private static List<List<Value>> handed(Op op) {
    if (op instanceof Op.Call call) {
      return call.arguments();
    }
    return List.of(op instanceof Op.Return end ? end.value() : ((Op.Store) op).value());
  }

  /** A static field that is read on this way, or a constant beside what another way has made. */
  private static boolean says(List<Value> values, BitSet refused, BitSet others, Body body) {
    boolean read = values.stream().anyMatch(v -> isRead(v, refused, body));
    boolean constant =
        values.stream().anyMatch(v -> v instanceof Value.Constant c && !c.value().equals(""));
    boolean made =
        values.stream()
            .anyMatch(
                v ->
                    isRead(v, others, body)
                        || (v instanceof Value.Result r
                            && body.opOf(r) >= 0
                            && others.get(body.opOf(r))));
    return values.size() > 1 && (read || (constant && made));
  }

  private static boolean isRead(Value value, BitSet ops, Body body) {
    return value instanceof Value.Static s
        && ops.stream()
            .anyMatch(
                op ->
                    body.op(op) instanceof Op.Load load
                        && load.base().isEmpty()
                        && load.owner().equals(s.owner())
                        && load.name().equals(s.name()));
  }
}
