package dev.baton.engine.flow;

import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Paths;
import dev.baton.engine.effect.Touch;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of one method in terms of the whole program.
 *
 * @param arguments what its parameters are; absent where anyone may call it
 */
record Terms(GlobalHeap heap, MethodRef method, @Nullable List<List<Value>> arguments) {

  List<Value> of(Collection<Value> values) {
    Set<Value> found = new LinkedHashSet<>();
    values.forEach(value -> found.addAll(of(value)));
    return List.copyOf(found);
  }

  List<Value> of(Value value) {
    if (arguments == null) {
      return List.of(heap.general(value, method));
    }
    if (value instanceof Value.Function function) {
      List<List<Value>> captured = function.captured().stream().map(this::of).toList();
      return List.of(new Value.Function(function.target(), function.isStatic(), captured));
    }
    if (Paths.root(value) instanceof Value.Param param) {
      List<Value> given =
          param.index() < arguments.size()
              ? arguments.get(param.index())
              : List.of(new Value.Unknown());
      return given.stream().map(start -> Paths.rebase(value, start)).toList();
    }
    return List.of(heap.general(value, method));
  }

  /** All that the value can be, through what the program's places hold. */
  List<Value> resolved(Value value) {
    Set<Value> found = new LinkedHashSet<>();
    of(value).forEach(each -> found.addAll(heap.resolve(each)));
    return List.copyOf(found);
  }

  /** A touch in these terms. */
  Touch of(Touch touch, boolean later) {
    Value key = touch.key();
    List<Value> keys = key == null ? List.of() : resolved(key);
    return touch.in(keys.isEmpty() ? key : keys.get(0), of(touch.operands()), later);
  }
}
