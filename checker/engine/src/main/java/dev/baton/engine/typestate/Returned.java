package dev.baton.engine.typestate;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a method returns, where its own code says so: a getter its field, a factory a new object.
 */
public final class Returned {
  /** A longer method is no getter and no factory. */
  private static final int SHORT = 40;

  private Returned() {}

  /** The values; none where they are too many, or come from elsewhere. */
  public static List<Value> of(MethodCode method) {
    if (method.ops().isEmpty() || method.ops().size() > SHORT) {
      return List.of();
    }
    Set<Value> values = new LinkedHashSet<>();
    for (Op op : method.ops()) {
      if (op instanceof Op.Return end) {
        values.addAll(end.value());
      }
    }
    boolean known =
        values.stream().noneMatch(v -> v instanceof Value.Result || v instanceof Value.Unknown);
    return known ? List.copyOf(values) : List.of();
  }
}
