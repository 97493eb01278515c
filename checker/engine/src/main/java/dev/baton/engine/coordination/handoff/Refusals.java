package dev.baton.engine.coordination.handoff;

import dev.baton.engine.code.Op;
import dev.baton.engine.code.Op.Relation;
import dev.baton.engine.code.Value;
import java.util.List;

/** Which ways of branches are taken when a delivery was refused. */
final class Refusals {
  private Refusals() {}

  /** Whether the way is taken when what the branch asks about was refused, by its type. */
  static boolean isRefused(Op.Test test, int way) {
    if (test.relation() == Relation.TYPE_SWITCH) {
      List<Value> labels = test.right().values();
      return way > 0
          && labels.get(way - 1) instanceof Value.Constant c
          && isRefusal(c.value().toString().replace(";", ""));
    }
    boolean is = (test.relation() == Relation.NOT_EQUAL) == (way == 1);
    String type = test.left().type();
    return is ? isRefusal(type) : type.endsWith("Accepted");
  }

  private static boolean isRefusal(String type) {
    return type.endsWith("Rejected") || type.endsWith("DeadLettered");
  }

  /** Whether the way is taken when a boolean answer was no. */
  static boolean isNo(Op.Test test, int way) {
    boolean equality = test.relation() == Relation.EQUAL || test.relation() == Relation.NOT_EQUAL;
    boolean zero =
        test.right().values().size() == 1
            && test.right().values().get(0) instanceof Value.Constant c
            && Integer.valueOf(0).equals(c.value());
    return equality
        && zero
        && test.left().type().isEmpty()
        && (test.relation() == Relation.EQUAL) == (way == 1);
  }
}
