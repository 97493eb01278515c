package dev.baton.engine.coordination.fork;

import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.scene.Branch;
import dev.baton.engine.typestate.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Fields that are filled by whoever asks first: where the field is empty, the value is made, kept
 * and returned. Two who ask at once both make it, and either will do.
 */
final class Lazily {
  private Lazily() {}

  static boolean is(int op, Body body) {
    if (!(body.op(op) instanceof Op.Store store) || store.change() != Op.Change.ASSIGN) {
      return false;
    }
    List<Value> field = new ArrayList<>();
    store.base().forEach(base -> field.add(new Value.Field(base, store.owner(), store.name())));
    if (store.base().isEmpty()) {
      field.add(new Value.Static(store.owner(), store.name()));
    }
    return isReturned(store, field, body) && isOnlyWhereEmpty(op, field, body);
  }

  private static boolean isReturned(Op.Store store, List<Value> field, Body body) {
    return body.ops().stream()
        .anyMatch(
            op ->
                op instanceof Op.Return end
                    && end.value().stream()
                        .anyMatch(v -> field.contains(v) || store.value().contains(v)));
  }

  private static boolean isOnlyWhereEmpty(int op, List<Value> field, Body body) {
    for (int at = 0; at < body.ops().size(); at++) {
      if (body.op(at) instanceof Op.Test test
          && test.left().values().stream().anyMatch(field::contains)
          && isEmpty(Set.copyOf(test.right().values()))) {
        Branch branch = new Branch(body, at);
        int empty = wayWhereEqual(test.relation());
        if (empty >= 0 && !branch.isFlat() && branch.only(empty).get(op)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The way on which both sides are equal; -1 where none of the two is that. */
  private static int wayWhereEqual(Op.Relation relation) {
    return relation == Op.Relation.EQUAL ? 1 : relation == Op.Relation.NOT_EQUAL ? 0 : -1;
  }

  private static boolean isEmpty(Set<Value> right) {
    return right.stream()
        .allMatch(
            v ->
                v instanceof Value.Constant c
                    && c.value() instanceof Number n
                    && n.intValue() == 0);
  }
}
