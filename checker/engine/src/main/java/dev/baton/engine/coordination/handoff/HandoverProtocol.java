package dev.baton.engine.coordination.handoff;

import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Protocol;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Whether one object is still its sender's: until the call that hands it over has accepted it. */
final class HandoverProtocol implements Protocol<Boolean> {
  private final Body body;
  private final int site;
  private final String object;
  private final Setting setting;

  /**
   * @param site the op that hands the object over
   * @param object its name
   */
  HandoverProtocol(Body body, int site, String object, Setting setting) {
    this.body = body;
    this.site = site;
    this.object = object;
    this.setting = setting;
  }

  @Override
  public Boolean start() {
    return false;
  }

  @Override
  public Collection<Boolean> after(int op, Boolean handedOver) {
    if (op == site) {
      return List.of(true);
    }
    return List.of(handedOver && !isAnother(op));
  }

  /** From here on the name stands for another object. */
  private boolean isAnother(int op) {
    if (body.op(op) instanceof Op.Call call) {
      boolean made =
          call.target().name().equals("<init>")
              && body.names(call.arguments().get(0)).stream().anyMatch(this::isPrefix);
      return made || isPrefix("#" + call.id());
    }
    if (body.op(op) instanceof Op.Move) {
      return object.contains("[]");
    }
    return body.op(op) instanceof Op.Store store
        && (object.endsWith("." + store.name()) || object.contains("." + store.name() + "."));
  }

  private boolean isPrefix(String name) {
    return object.equals(name) || object.startsWith(name + ".") || object.startsWith(name + "[");
  }

  @Override
  public Boolean raised(int op, Boolean handedOver) {
    return op != site && handedOver;
  }

  @Override
  public boolean canThrow(int op, Boolean handedOver) {
    return body.isCall(op, call -> setting.throwing().canThrow(call, body));
  }

  @Override
  public Optional<Boolean> choose(Op.Test test, List<Value> left, int way, Boolean handedOver) {
    if (!handedOver || !(body.op(site) instanceof Op.Call call)) {
      return Optional.of(handedOver);
    }
    Value answer = new Value.Result(call.id());
    boolean asks = left.contains(answer);
    for (Value value : left) {
      Op.Call question = body.call(value);
      asks |=
          question != null && !question.isStatic() && question.arguments().get(0).contains(answer);
    }
    boolean refused = asks && (Refusals.isRefused(test, way) || Refusals.isNo(test, way));
    return Optional.of(!refused);
  }
}
