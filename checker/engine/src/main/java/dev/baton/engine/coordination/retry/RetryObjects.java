package dev.baton.engine.coordination.retry;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Op.Relation;
import dev.baton.engine.code.Value;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Cycles.Way;
import dev.baton.engine.vocabulary.BoundCalls;
import dev.baton.engine.vocabulary.CallNames;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Bounds that are objects: a {@code BoundedRetry}, a retry policy, a budget. */
final class RetryObjects {
  private final Body body;
  private final BitSet ops;

  RetryObjects(Body body, BitSet ops) {
    this.body = body;
    this.ops = ops;
  }

  /** The limit that a branch on such an object's answer sets. */
  Optional<Limit> limit(int op, Op.Test test) {
    for (Value value : body.sources(test.left().values())) {
      Op.Call call = body.call(value);
      int at = call == null ? -1 : body.opOf(new Value.Result(call.id()));
      if (call != null && BoundCalls.isRetryObject(call) && at >= 0 && ops.get(at)) {
        Set<Way> within = within(op, test, call);
        if (!within.isEmpty()) {
          return Optional.of(new Limit(within, new BitSet(), made(call)));
        }
      } else if (call != null && at >= 0 && ops.get(at) && asksInside(call)) {
        Set<Way> within = staying(op);
        if (!within.isEmpty()) {
          return Optional.of(new Limit(within, new BitSet(), -1));
        }
      }
    }
    return Optional.empty();
  }

  /** {@code while (again(retry, problem))}: a method that asks the object for its caller. */
  private boolean asksInside(Op.Call call) {
    return body.targets(body.meant(call)).stream()
        .flatMap(target -> target.ops().stream())
        .anyMatch(op -> op instanceof Op.Call inner && BoundCalls.isRetryObject(inner));
  }

  /** The op among these that makes the object, or what keeps it; -1 where it is made elsewhere. */
  private int made(Op.Call asked) {
    for (Value value : body.sources(asked.arguments().get(0))) {
      int op = value instanceof Value.Result result ? body.opOf(result) : -1;
      boolean gives =
          op >= 0
              && ops.get(op)
              && body.op(op) instanceof Op.Call call
              && CallNames.returnedType(call.target()).equals(CallNames.owner(asked));
      int maker = !gives ? -1 : isKept(value) ? keeper(value) : op;
      if (maker >= 0) {
        return maker;
      }
      if (value instanceof Value.Fresh fresh && fresh.type().equals(asked.target().owner())) {
        return constructor(fresh);
      }
    }
    return -1;
  }

  /** Whether an accessor gives what its object has had since it was made. */
  private boolean isKept(Value given) {
    List<Value> found = body.follow(given);
    Op.Call call = body.call(given);
    return !found.isEmpty()
        && call != null
        && found.stream().allMatch(v -> v instanceof Value.Field f && !isMadeAnew(call, f));
  }

  /** Whether the accessor fills the field each time that it is asked, and not only at first. */
  private boolean isMadeAnew(Op.Call call, Value.Field field) {
    for (MethodCode target : body.targets(call)) {
      boolean fills =
          target.ops().stream()
              .anyMatch(op -> op instanceof Op.Store s && s.name().equals(field.name()));
      boolean looks =
          target.ops().stream()
              .anyMatch(op -> op instanceof Op.Test t && isOf(t.left().values(), field));
      if (fills && !looks) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOf(List<Value> values, Value.Field field) {
    return values.stream()
        .anyMatch(v -> v instanceof Value.Field f && f.name().equals(field.name()));
  }

  /** The op among these that makes the object whose accessor gives the bound; -1 for none. */
  private int keeper(Value given) {
    for (Value field : body.follow(given)) {
      Value keeper = ((Value.Field) field).base();
      int op = keeper instanceof Value.Result result ? body.opOf(result) : -1;
      List<Value> made = op >= 0 && ops.get(op) ? body.follow(keeper) : List.of();
      if (!made.isEmpty() && made.stream().allMatch(Value.Fresh.class::isInstance)) {
        return op;
      }
      if (keeper instanceof Value.Fresh fresh) {
        return constructor(fresh);
      }
    }
    return -1;
  }

  private int constructor(Value.Fresh made) {
    for (int op = ops.nextSetBit(0); op >= 0; op = ops.nextSetBit(op + 1)) {
      Op.Call call = body.callAt(op);
      if (call != null
          && CallNames.method(call).equals("<init>")
          && call.arguments().get(0).contains(made)) {
        return op;
      }
    }
    return -1;
  }

  private Set<Way> within(int op, Op.Test test, Op.Call asked) {
    if (!CallNames.returnedType(asked.target()).equals("RetryAction")) {
      return staying(op);
    }
    if (test.relation() == Relation.SWITCH) {
      return ofSwitch(op, test);
    }
    String action = action(test.right().values());
    int equal = test.relation() == Relation.EQUAL ? 1 : 0;
    return switch (action) {
      case "RETRY" -> Set.of(new Way(op, equal));
      case "ESCALATE" -> Set.of(new Way(op, 1 - equal));
      case "ABORT" -> Set.of();
      default -> staying(op);
    };
  }

  private static String action(List<Value> values) {
    return values.size() == 1 && values.get(0) instanceof Value.Static constant
        ? constant.name()
        : "";
  }

  private Set<Way> ofSwitch(int op, Op.Test test) {
    Set<Way> retry = new HashSet<>();
    List<String> labels = EnumSwitches.labels(test, body.world().program());
    for (int label = 0; label < labels.size(); label++) {
      if (labels.get(label).equals("RETRY")) {
        retry.add(new Way(op, label + 1));
      }
    }
    // the last attempt escalates: where that has a label, the default is not for who has given up
    if (retry.isEmpty() || labels.contains("ESCALATE")) {
      retry.add(new Way(op, 0));
    }
    return retry;
  }

  private Set<Way> staying(int op) {
    Set<Way> stay = new HashSet<>();
    int[] next = body.flow().next(op);
    for (int way = 0; way < next.length; way++) {
      if (next[way] < body.ops().size() && ops.get(next[way])) {
        stay.add(new Way(op, way));
      }
    }
    return stay.size() < next.length ? stay : Set.of();
  }
}
