package dev.baton.engine.typestate;

import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Which ops use the result of which call: directly, inside a path, or captured by a function. */
public final class Uses {
  private final Map<Integer, List<Integer>> byResult = new HashMap<>();

  Uses(Body body) {
    for (int op = 0; op < body.ops().size(); op++) {
      int at = op;
      values(body.op(op), value -> note(value, at));
    }
  }

  /** The ops that use the result, in the order of the text. */
  public List<Integer> of(int result) {
    return byResult.getOrDefault(result, List.of());
  }

  private void note(Value value, int op) {
    if (value instanceof Value.Result result) {
      List<Integer> all = byResult.computeIfAbsent(result.call(), r -> new ArrayList<>());
      if (all.isEmpty() || all.get(all.size() - 1) != op) {
        all.add(op);
      }
    } else if (value instanceof Value.Field field) {
      note(field.base(), op);
    } else if (value instanceof Value.Element element) {
      note(element.base(), op);
    } else if (value instanceof Value.Function function) {
      function.captured().forEach(values -> values.forEach(v -> note(v, op)));
    }
  }

  /** Every value that an op takes. */
  public static void values(Op op, Consumer<Value> to) {
    if (op instanceof Op.Call call) {
      call.arguments().forEach(values -> values.forEach(to));
    } else if (op instanceof Op.Store store) {
      each(to, store.base(), store.value());
    } else if (op instanceof Op.StoreElement store) {
      each(to, store.array(), store.value());
    } else if (op instanceof Op.Load load) {
      load.base().forEach(to);
    } else if (op instanceof Op.Return end) {
      end.value().forEach(to);
    } else if (op instanceof Op.Move move) {
      move.value().forEach(to);
    } else if (op instanceof Op.Test test) {
      each(to, test.left().values(), test.right().values());
    } else if (op instanceof Op.Monitor monitor) {
      monitor.object().forEach(to);
    } else if (op instanceof Op.Throw thrown) {
      thrown.value().forEach(to);
    }
  }

  private static void each(Consumer<Value> to, Collection<Value> some, Collection<Value> more) {
    some.forEach(to);
    more.forEach(to);
  }
}
