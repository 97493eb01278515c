package dev.baton.engine.coordination.lock;

import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.vocabulary.CallNames;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds of tasks that may last while an agent works: somebody asks them for the token that has a
 * slow holder's write refused, or whether they are still current.
 */
final class FencedHolds {
  private FencedHolds() {}

  /** Whether the call takes a hold that is asked, or goes on to somebody who can ask it. */
  static boolean is(Op.Call taken, Body body) {
    Value hold = new Value.Result(taken.id());
    return CallNames.method(taken).equals("hold")
        && body.ops().stream().anyMatch(op -> body.sources(given(op)).contains(hold));
  }

  /** What the op hands on, and the hold that it asks. */
  private static List<Value> given(Op op) {
    List<Value> given = new ArrayList<>();
    if (op instanceof Op.Store store) {
      given.addAll(store.value());
    } else if (op instanceof Op.StoreElement store) {
      given.addAll(store.value());
    } else if (op instanceof Op.Return end) {
      given.addAll(end.value());
    } else if (op instanceof Op.Call call) {
      boolean asked =
          CallNames.owner(call).equals("Hold") && !CallNames.method(call).equals("close");
      int own = call.isStatic() || asked ? 0 : 1;
      call.arguments().subList(own, call.arguments().size()).forEach(given::addAll);
    }
    return given;
  }
}
