package dev.baton.engine.coordination.conflict;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds operations that say whether they did what they are called for, and who looks at that. Where
 * somebody looks is told only of files in which nobody looks at another one: one of two outcomes on
 * one line can be mended only by who knows which, and elsewhere nobody asks.
 */
public final class Outcomes {
  /** Calls that run a function and look at nothing that it returns. */
  private static final Set<String> DISCARD =
      Words.of("forEach execute runAsync thenRun thenAccept ifPresent accept");

  private final Setting setting;
  private final OutcomeKinds kinds;
  private final List<Seen> seen = new ArrayList<>();

  /** An outcome; the place, which takes reading the source, is found when it is told. */
  private record Seen(Op.Call call, Op.Call at, Kind kind, Look look, Body body) {}

  private Outcomes(Setting setting, OutcomeKinds kinds) {
    this.setting = setting;
    this.kinds = kinds;
  }

  public static List<OutcomeSeen> find(Setting setting, OutcomeKinds kinds) {
    Outcomes outcomes = new Outcomes(setting, kinds);
    setting
        .sites()
        .calling(call -> kinds.isPossible(call) || DISCARD.contains(CallNames.method(call)))
        .forEach(outcomes::look);
    return outcomes.told();
  }

  private List<OutcomeSeen> told() {
    Set<String> files = new HashSet<>();
    for (Seen each : seen) {
      if (each.look() != Look.LOOKED_AT) {
        files.add(file(each));
      }
    }
    List<OutcomeSeen> told = new ArrayList<>();
    for (Seen each : seen) {
      if (files.contains(file(each))) {
        told.add(fact(each));
      }
    }
    return told;
  }

  private String file(Seen each) {
    String owner = each.body().method().ref().owner();
    TypeCode type = setting.world().program().type(owner);
    return type == null ? owner : type.sourcePath();
  }

  private static OutcomeSeen fact(Seen each) {
    Kind kind = each.kind();
    List<Step> from = new ArrayList<>();
    if (kind.from() != null && kind.in() != null && each.call().equals(each.at())) {
      from.add(new Step(CallNames.text(kind.from()), kind.in().at(kind.from())));
    }
    return new OutcomeSeen(
        CallNames.text(each.call()),
        CallNames.returned(each.call().target()),
        kind.operation().noun(),
        kind.operation().hope(),
        each.look(),
        kind.certain(),
        from,
        each.body().at(each.at()));
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
    seen.add(new Seen(call, call, kind, look, body));
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
              .ifPresent(kind -> seen.add(new Seen(as, call, kind, Look.DROPPED, body)));
        }
      }
    }
  }

  /** Whether the same text runs when something was thrown. */
  private static boolean isInFinally(Op.Call call, Body body) {
    Cycles cycles = body.cycles();
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
