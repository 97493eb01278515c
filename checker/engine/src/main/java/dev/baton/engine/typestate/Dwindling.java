package dev.baton.engine.typestate;

import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.vocabulary.BoundCalls;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Rounds that each take something off a collection which nothing fills again: they end with it, for
 * there is nothing to take from an empty one, which says so by an exception. So does a chain of
 * advisors, interceptors or filters, each of which calls the next.
 */
public final class Dwindling {
  /** What is thrown where nothing is left, and what catches it too. */
  private static final Set<String> EMPTINESS =
      Set.of(
          "java/util/NoSuchElementException",
          "java/util/EmptyStackException",
          "java/lang/RuntimeException",
          "java/lang/Exception",
          "java/lang/Throwable");

  private Dwindling() {}

  /** Whether every way to the op takes something off such a collection of this object. */
  public static boolean is(int op, Body body) {
    TypeCode type = body.world().program().type(body.method().ref().owner());
    for (int at = 0; type != null && at < body.ops().size(); at++) {
      Op.Call call = body.callAt(at);
      if (call != null && BoundCalls.takesOrThrows(call)) {
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

  /** Whether there is no way to the op but by what was taken. */
  private static boolean isBefore(int take, int op, Body body) {
    BitSet others = new BitSet();
    others.set(0, body.ops().size());
    others.clear(take);
    Cycles cycles = body.cycles();
    boolean passes = cycles.from(body.flow().entry(), others).get(op);
    for (int handler : body.flow().raised(take)) {
      passes |= takesEmptiness(body.op(handler)) && cycles.from(handler, others).get(op);
    }
    return !passes;
  }

  private static boolean takesEmptiness(Op handler) {
    return handler instanceof Op.Catch caught
        && (caught.types().isEmpty() || caught.types().stream().anyMatch(EMPTINESS::contains));
  }

  /** Whether something is put in after the object is made. */
  private static boolean isFilled(Set<Value> fields, TypeCode type) {
    return type.methods().stream()
        .filter(method -> !method.ref().isInitialiser())
        .flatMap(method -> method.ops().stream())
        .anyMatch(op -> fills(op, fields));
  }

  private static boolean fills(Op op, Set<Value> fields) {
    if (op instanceof Op.Store store) {
      return fields.stream()
          .anyMatch(value -> value instanceof Value.Field f && f.name().equals(store.name()));
    }
    return op instanceof Op.Call call
        && !call.isStatic()
        && BoundCalls.fills(call)
        && call.arguments().get(0).stream().anyMatch(fields::contains);
  }
}
