package dev.baton.engine.coordination.scene;

import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.model.coordination.CoordinationFact.Look;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.Logs;
import dev.baton.engine.vocabulary.Words;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether anybody looks at the result of a call. */
public final class Looks {
  /** Questions to a result whose answer has to be looked at in its place. */
  private static final Set<String> QUESTIONS =
      Words.of(
          "isPresent isEmpty get orElse toString equals booleanValue intValue longValue "
              + "valueOf ordinal name getClass hashCode current isDone");

  private final Body body;
  private final Set<Integer> asked = new HashSet<>();

  public Looks(Body body) {
    this.body = body;
  }

  /** What becomes of the result. */
  public static Look at(Op.Call call, Body body) {
    return new Looks(body).of(call);
  }

  private Look of(Op.Call call) {
    if (!asked.add(call.id())) {
      return Look.DROPPED;
    }
    Look most = Look.DROPPED;
    for (int use : body.uses().of(call.id())) {
      Look look = use(use, new Value.Result(call.id()));
      if (look == Look.LOOKED_AT) {
        return look;
      }
      most = look.compareTo(most) > 0 ? look : most;
    }
    return most;
  }

  private Look use(int at, Value result) {
    Op op = body.op(at);
    if (op instanceof Op.Test) {
      return test(at);
    }
    if (op instanceof Op.Move || op instanceof Op.Load) {
      return Look.DROPPED;
    }
    if (!(op instanceof Op.Call call)) {
      return Look.LOOKED_AT;
    }
    if (Logs.is(call)) {
      return Look.LOGGED;
    }
    boolean asks = QUESTIONS.contains(CallNames.method(call)) && takes(call, result);
    if (!asks && !Logs.isText(call)) {
      return Look.LOOKED_AT;
    }
    boolean fills =
        CallNames.method(call).equals("<init>") || CallNames.method(call).equals("append");
    return fills ? Look.LOGGED : of(call);
  }

  private static boolean takes(Op.Call call, Value result) {
    return !call.arguments().isEmpty() && call.arguments().get(0).contains(result);
  }

  private Look test(int at) {
    Branch branch = new Branch(body, at);
    if (branch.isFlat()) {
      return flat(branch.join());
    }
    Look look = Look.WITHOUT_EFFECT;
    for (int way = 0; way < branch.ways(); way++) {
      BitSet only = branch.only(way);
      if (!branch.isInert(only)) {
        return Look.LOOKED_AT;
      }
      boolean tells = only.stream().anyMatch(op -> body.op(op) instanceof Op.Call);
      look = tells ? Look.LOGGED : look;
    }
    return look;
  }

  /** {@code !written} as a value: the branch looks at nothing, the value that it makes may. */
  private Look flat(int join) {
    if (join >= body.ops().size()) {
      return Look.WITHOUT_EFFECT;
    }
    if (body.op(join) instanceof Op.Move move) {
      return isUsed(move, join) ? Look.LOOKED_AT : Look.WITHOUT_EFFECT;
    }
    if (body.op(join) instanceof Op.Call call && takesBoth(call)) {
      return Logs.is(call) || Logs.isText(call) ? Look.LOGGED : Look.LOOKED_AT;
    }
    boolean goesOn =
        (body.op(join) instanceof Op.Return end && !end.value().isEmpty())
            || (body.op(join) instanceof Op.Store store && isBoth(store.value()))
            || body.op(join) instanceof Op.Test;
    return goesOn ? Look.LOOKED_AT : Look.WITHOUT_EFFECT;
  }

  private boolean isUsed(Op.Move move, int at) {
    for (int i = at + 1; i < body.ops().size(); i++) {
      Op op = body.op(i);
      boolean tested =
          op instanceof Op.Test test
              && (test.left().variable() == move.variable()
                  || test.right().variable() == move.variable());
      boolean passed =
          (op instanceof Op.Return end && isBoth(end.value()))
              || (op instanceof Op.Store store && isBoth(store.value()))
              || (op instanceof Op.Call call && takesBoth(call) && goesOn(call));
      if (tested || passed) {
        return true;
      }
    }
    return false;
  }

  private boolean goesOn(Op.Call call) {
    return !Logs.is(call) && (!Logs.isText(call) || of(call) == Look.LOOKED_AT);
  }

  private static boolean takesBoth(Op.Call call) {
    return call.arguments().stream().anyMatch(Looks::isBoth);
  }

  private static boolean isBoth(List<Value> values) {
    return values.size() == 2 && values.stream().allMatch(Value.Constant.class::isInstance);
  }
}
