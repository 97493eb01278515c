package dev.baton.engine.typestate;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.vocabulary.BoundCalls;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rounds that each take something off a collection which nothing fills again: they end with it. So
 * does a chain of advisors, interceptors or filters, each of which calls the next.
 */
public final class Dwindling {
  private Dwindling() {}

  /** Whether every way to the op takes something off such a collection of this object. */
  public static boolean is(int op, Body body) {
    TypeCode type = body.world().program().type(body.method().ref().owner());
    for (int at = 0; type != null && at < body.ops().size(); at++) {
      Op.Call call = body.callAt(at);
      if (call != null && BoundCalls.takes(call) && !call.isStatic()) {
        Set<Value> own = own(call.arguments().get(0));
        if (!own.isEmpty() && isBefore(at, op, body) && !isFilled(own, type)) {
          return true;
        }
      }
    }
    return false;
  }

  private static Set<Value> own(Collection<Value> receiver) {
    Set<Value> fields = new HashSet<>();
    for (Value value : receiver) {
      if (!(value instanceof Value.Field f) || !f.base().equals(new Value.Param(0))) {
        return Set.of();
      }
      fields.add(value);
    }
    return fields;
  }

  private static boolean isBefore(int take, int op, Body body) {
    BitSet others = new BitSet();
    others.set(0, body.ops().size());
    others.clear(take);
    return !Cycles.of(body.flow()).from(body.flow().entry(), others).get(op);
  }

  /** Whether something is put in after the object is made. */
  private static boolean isFilled(Set<Value> fields, TypeCode type) {
    for (MethodCode method : type.methods()) {
      for (Op op : method.ref().isInitialiser() ? List.<Op>of() : method.ops()) {
        boolean fills =
            op instanceof Op.Call call
                && !call.isStatic()
                && BoundCalls.gives(call)
                && call.arguments().get(0).stream().anyMatch(fields::contains);
        if (fills) {
          return true;
        }
      }
    }
    return false;
  }
}
