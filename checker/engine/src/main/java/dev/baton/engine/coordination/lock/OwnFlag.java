package dev.baton.engine.coordination.lock;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Returned;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field in which an object notes that it holds a lock: set once the lock was taken, asked before
 * it is given back, by itself or by a method that returns what stood in it.
 */
final class OwnFlag {
  private static final Value SELF = new Value.Param(0);
  private final Body body;
  private final String name;

  OwnFlag(Body body) {
    this.body = body;
    String found = "";
    for (int op = 0; op < body.ops().size() && !body.method().isStatic(); op++) {
      if (found.isEmpty() && body.op(op) instanceof Op.Store store && isOwn(store, true)) {
        found = store.name();
      }
    }
    this.name = found;
  }

  private static boolean isOwn(Op.Store store, boolean set) {
    return store.base().equals(List.of(SELF))
        && store.value().size() == 1
        && store.value().get(0) instanceof Value.Constant c
        && c.value() instanceof Number number
        && (number.longValue() != 0) == set;
  }

  /** Whether the op notes that the lock is held, or that it is not. */
  boolean isNoted(int op, boolean held) {
    return body.op(op) instanceof Op.Store store
        && store.name().equals(name)
        && (held ? isOwn(store, true) : !isOwn(store, true));
  }

  /** Whether the values are what stands in the flag. */
  boolean isAsked(List<Value> values) {
    return !name.isEmpty()
        && !values.isEmpty()
        && values.stream().allMatch(v -> isFlag(v) || isQuestion(body.call(v)));
  }

  private boolean isFlag(Value value) {
    return value instanceof Value.Field field
        && field.base().equals(SELF)
        && field.name().equals(name);
  }

  /** Whether the call is on this object, and returns what stood in the flag. */
  boolean isQuestion(Op.@Nullable Call call) {
    if (call == null || name.isEmpty() || call.isStatic()) {
      return false;
    }
    List<MethodCode> targets = body.targets(call);
    return call.arguments().get(0).equals(List.of(SELF))
        && !targets.isEmpty()
        && targets.stream().allMatch(this::returnsIt);
  }

  private boolean returnsIt(MethodCode target) {
    List<Value> returned = Returned.of(target);
    return !returned.isEmpty() && returned.stream().allMatch(this::isFlag);
  }
}
