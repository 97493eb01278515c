package dev.baton.engine.coordination.lock;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.typestate.Accessors;
import dev.baton.engine.typestate.Body;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Functions of what is there that put, in the place of one of its parts, what was made of that part
 * before: {@code old -> old.withText(better)}. The other parts are kept, and that one is lost.
 */
final class Replacing {
  private Replacing() {}

  static boolean whatWasRead(Value.Function function, Body body) {
    MethodCode code = body.world().program().method(function.target());
    if (code == null) {
      return false;
    }
    Body inner = new Body(code, body.world());
    for (int i = 0; i < function.captured().size(); i++) {
      Set<Value> read = partsRead(function.captured().get(i), body);
      Set<Value> replaced = read.isEmpty() ? Set.of() : replaced(inner, i);
      if (read.stream().anyMatch(replaced::contains)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The fields that getters gave of which the values were computed, whatever object they are of.
   */
  private static Set<Value> partsRead(List<Value> values, Body body) {
    Set<Value> fields = new HashSet<>();
    for (Value value : body.sources(values)) {
      Op.Call call = body.call(value);
      List<MethodCode> targets = call == null ? List.of() : body.targets(call);
      Value.Field field = targets.size() == 1 ? Accessors.read(targets.get(0)) : null;
      if (field != null && field.base().equals(new Value.Param(0))) {
        fields.add(field);
      }
    }
    return fields;
  }

  /** The fields of what the function returns that are the argument, and nothing of their own. */
  private static Set<Value> replaced(Body function, int argument) {
    Set<Value> fields = new HashSet<>();
    for (Op op : function.ops()) {
      for (Value end : op instanceof Op.Return r ? r.value() : List.<Value>of()) {
        Op.Call call = function.call(end);
        fields.addAll(end instanceof Value.Fresh made ? given(function, made, argument) : Set.of());
        List<MethodCode> targets = call == null ? List.of() : function.targets(call);
        for (int i = 1; targets.size() == 1 && call != null && i < call.arguments().size(); i++) {
          if (call.arguments().get(i).equals(List.of(new Value.Param(argument)))) {
            fields.addAll(ofWither(new Body(targets.get(0), function.world()), i));
          }
        }
      }
    }
    return fields;
  }

  private static Set<Value> ofWither(Body wither, int argument) {
    Set<Value> fields = new HashSet<>();
    for (Op op : wither.ops()) {
      for (Value end : op instanceof Op.Return r ? r.value() : List.<Value>of()) {
        fields.addAll(end instanceof Value.Fresh made ? given(wither, made, argument) : Set.of());
      }
    }
    return fields;
  }

  /** The fields to which the constructor of an object assigns the argument as it is. */
  private static Set<Value> given(Body body, Value.Fresh made, int argument) {
    Set<Value> fields = new HashSet<>();
    for (Op op : body.ops()) {
      Op.Call call = constructor(op, made);
      for (int i = 1; call != null && i < call.arguments().size(); i++) {
        if (call.arguments().get(i).equals(List.of(new Value.Param(argument)))) {
          for (MethodCode constructor : body.targets(call)) {
            fields.addAll(assigned(constructor, i));
          }
        }
      }
    }
    return fields;
  }

  private static Op.@Nullable Call constructor(Op op, Value.Fresh made) {
    return op instanceof Op.Call call
            && call.target().isInitialiser()
            && call.arguments().get(0).contains(made)
        ? call
        : null;
  }

  private static List<Value> assigned(MethodCode constructor, int argument) {
    List<Value> fields = new ArrayList<>();
    for (Op op : constructor.ops()) {
      if (op instanceof Op.Store store
          && store.value().equals(List.of(new Value.Param(argument)))) {
        fields.add(new Value.Field(new Value.Param(0), store.owner(), store.name()));
      }
    }
    return fields;
  }
}
