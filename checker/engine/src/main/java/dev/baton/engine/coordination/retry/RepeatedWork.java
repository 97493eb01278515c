package dev.baton.engine.coordination.retry;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.conflict.OutcomeKinds;
import dev.baton.engine.coordination.lock.OwnershipMoves;
import dev.baton.engine.coordination.scene.CallSites;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.Operation;
import dev.baton.engine.vocabulary.OutcomeCalls;
import java.util.List;
import java.util.Optional;

/** Calls that cost something each time: agents and models, hand-offs, versioned writes. */
public final class RepeatedWork {
  private final Setting setting;
  private final OutcomeKinds kinds;
  private final CallSites.Asked possible;

  public RepeatedWork(Setting setting, OutcomeKinds kinds) {
    this.setting = setting;
    this.kinds = kinds;
    this.possible =
        new CallSites.Asked(
            call -> isHandoff(call) || kinds.isPossible(call) || setting.agents().mayAsk(call));
  }

  /** Whether calls of this target can cost something, but for what functions do in them. */
  public boolean isPossible(Op.Call call) {
    return possible.of(call);
  }

  /** The call that costs, as people write it; empty where the call is no such work. */
  public Optional<String> of(Op.Call call, Body body) {
    if (!isPossible(call) && !CallSites.givesFunction(call)) {
      return Optional.empty();
    }
    List<Op.Call> way = setting.agents().way(call, body.method());
    if (!way.isEmpty()) {
      return Optional.of(CallNames.text(way.get(way.size() - 1)));
    }
    for (List<Value> argument : call.arguments()) {
      for (Value.Function function : body.functions(argument)) {
        if (setting.agents().isAgent(function.target())
            || setting.agents().isReachedBy(function.target())) {
          return Optional.of(CallNames.text(call));
        }
      }
    }
    if (isHandoff(call) || (!OutcomeCalls.isCompareAndSet(call) && isWrite(call, body))) {
      return Optional.of(CallNames.text(call));
    }
    return Optional.empty();
  }

  /** Whether the call hands work over. */
  public boolean isHandoff(Op.Call call) {
    return CallNames.returnedType(call.target()).equals("Delivery")
        || OwnershipMoves.isTransfer(call)
        || setting.handovers().isPoint(call);
  }

  private boolean isWrite(Op.Call call, Body body) {
    return kinds
        .of(call, body)
        .filter(k -> k.operation() == Operation.WRITE && k.certain())
        .isPresent();
  }

  /** Whether the method does such work itself. */
  public boolean isIn(MethodCode method) {
    Body body = setting.body(method);
    for (Op op : method.ops()) {
      if (op instanceof Op.Call call && of(call, body).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
