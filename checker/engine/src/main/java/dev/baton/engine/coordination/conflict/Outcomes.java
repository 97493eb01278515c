package dev.baton.engine.coordination.conflict;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.conflict.OutcomeKinds.Kind;
import dev.baton.engine.coordination.scene.Branch;
import dev.baton.engine.coordination.scene.Looks;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.coordination.CoordinationFact.Look;
import dev.baton.engine.model.coordination.CoordinationFact.OutcomeSeen;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Cycles;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.Operation;
import dev.baton.engine.vocabulary.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Finds operations that say whether they did what they are called for, and who looks at that. */
public final class Outcomes {
  /** Calls that run a function and look at nothing that it returns. */
  private static final Set<String> DISCARD =
      Words.of("forEach execute runAsync thenRun thenAccept ifPresent accept");

  private final Setting setting;
  private final OutcomeKinds kinds;
  private final List<OutcomeSeen> found = new ArrayList<>();

  private Outcomes(Setting setting, OutcomeKinds kinds) {
    this.setting = setting;
    this.kinds = kinds;
  }

  public static List<OutcomeSeen> find(Setting setting, OutcomeKinds kinds) {
    Outcomes outcomes = new Outcomes(setting, kinds);
    setting.world().program().methods().forEach(outcomes::look);
    return outcomes.found;
  }

  private void look(MethodCode method) {
    Body body = setting.body(method);
    for (Op op : method.ops()) {
      if (op instanceof Op.Call call) {
        kinds.of(call, body).ifPresent(kind -> look(call, kind, body));
        discarded(call, body);
      }
    }
  }

  private void look(Op.Call call, Kind kind, Body body) {
    Look look = Looks.at(call, body);
    boolean unlock = kind.operation() == Operation.UNLOCK && look != Look.LOOKED_AT;
    if ((unlock && isInFinally(call, body))
        || isConflict(call, kind, body)
        || isWithoutLimit(call, body)) {
      look = Look.LOOKED_AT;
    }
    List<Step> from = new ArrayList<>();
    if (kind.from() != null && kind.in() != null) {
      from.add(new Step(CallNames.text(kind.from()), kind.in().at(kind.from())));
    }
    Operation operation = kind.operation();
    found.add(
        new OutcomeSeen(
            CallNames.text(call),
            CallNames.returned(call.target()),
            operation.noun(),
            operation.hope(),
            look,
            kind.certain(),
            from,
            body.at(call)));
  }

  /**
   * A refused write that is detected is looked at; what becomes of it is another law's question.
   */
  private static boolean isConflict(Op.Call call, Kind kind, Body body) {
    return kind.operation() == Operation.WRITE
        && ConflictWays.of(call, body).stream()
            .anyMatch(way -> !new Branch(body, way.op()).isFlat());
  }

  /** Its own namesake, given constants and no unit of time: it waits until it need not refuse. */
  private static boolean isWithoutLimit(Op.Call call, Body body) {
    MethodRef own = body.method().ref();
    return !call.isStatic()
        && call.arguments().get(0).equals(List.of(new Value.Param(0)))
        && own.name().equals(call.target().name())
        && call.target().owner().equals(own.owner())
        && call.target().descriptor().contains("TimeUnit;")
        && call.arguments().stream().anyMatch(List::isEmpty);
  }

  /** A method reference whose outcome the caller of the function throws away. */
  private void discarded(Op.Call call, Body body) {
    if (!DISCARD.contains(CallNames.method(call)) || !body.targets(call).isEmpty()) {
      return;
    }
    for (List<Value> argument : call.arguments()) {
      for (Value.Function function : body.functions(argument)) {
        MethodCode run = setting.world().program().resolve(function.target());
        if (run == null || !run.isSynthetic()) {
          Op.Call as =
              new Op.Call(call.id(), function.target(), false, false, List.of(), call.line());
          kinds
              .of(as, body)
              .ifPresent(
                  kind ->
                      found.add(
                          new OutcomeSeen(
                              CallNames.text(as),
                              CallNames.returned(as.target()),
                              kind.operation().noun(),
                              kind.operation().hope(),
                              Look.DROPPED,
                              kind.certain(),
                              List.of(),
                              body.at(call))));
        }
      }
    }
  }

  /** Whether the same text runs when something was thrown. */
  private static boolean isInFinally(Op.Call call, Body body) {
    Cycles cycles = Cycles.of(body.flow());
    for (int op = 0; op < body.ops().size(); op++) {
      if (body.op(op) instanceof Op.Catch handler && handler.types().isEmpty()) {
        BitSet cleanup = cycles.after(op);
        for (int at = cleanup.nextSetBit(0); at >= 0; at = cleanup.nextSetBit(at + 1)) {
          Op.Call other = body.callAt(at);
          if (other != null
              && other.line() == call.line()
              && other.target().equals(call.target())) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
