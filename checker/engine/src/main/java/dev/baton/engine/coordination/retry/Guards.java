package dev.baton.engine.coordination.retry;

import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Cycles;
import java.util.BitSet;

/** Whether an op runs only while some limit of its method is not reached. */
public final class Guards {
  private Guards() {}

  /** Whether every way to the op is shut once a limit is reached. */
  public static boolean isGuarded(int op, Body body) {
    BitSet all = new BitSet();
    all.set(0, body.ops().size());
    Cycles cycles = body.cycles();
    for (Limit limit : new Limits(body, all).all()) {
      if (limit.reset() < 0 && !cycles.from(body.flow().entry(), limit.within()).get(op)) {
        return true;
      }
    }
    return false;
  }
}
