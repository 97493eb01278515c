package dev.baton.engine.typestate;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Substitution;
import dev.baton.engine.resolve.Program;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Methods that pass on to another one what they are given, and do nothing else. */
final class Delegates {
  /** One that passes on to itself would have no end. */
  private static final int DEEPEST = 4;

  private Delegates() {}

  /** The call that is made in the end, in terms of who makes the first one; mostly that itself. */
  static Op.Call meant(Op.Call call, Program program) {
    Op.Call meant = call;
    for (int i = 0; i < DEEPEST; i++) {
      List<MethodCode> targets = program.targets(meant.target(), meant.exact());
      Op.Call inner = targets.size() == 1 ? passedOn(targets.get(0)) : null;
      if (inner == null || program.targets(inner.target(), inner.exact()).isEmpty()) {
        return meant;
      }
      Substitution terms = new Substitution(meant.arguments(), meant.id());
      meant =
          new Op.Call(
              call.id(),
              inner.target(),
              inner.exact(),
              inner.isStatic(),
              inner.arguments().stream().map(terms::of).toList(),
              call.line());
    }
    return meant;
  }

  private static Op.@Nullable Call passedOn(MethodCode method) {
    Op.Call only = null;
    for (Op op : method.ops()) {
      if (op instanceof Op.Call call && only == null) {
        only = call;
      } else if (!(op instanceof Op.Load || op instanceof Op.Return)) {
        return null;
      }
    }
    return only != null && returnsWhatIt(method, only) ? only : null;
  }

  private static boolean returnsWhatIt(MethodCode method, Op.Call only) {
    return method.ops().stream()
        .filter(Op.Return.class::isInstance)
        .flatMap(end -> ((Op.Return) end).value().stream())
        .allMatch(new Value.Result(only.id())::equals);
  }
}
