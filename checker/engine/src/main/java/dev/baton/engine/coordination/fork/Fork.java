package dev.baton.engine.coordination.fork;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.typestate.Body;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A branch that is started.
 *
 * @param host the body that starts it
 * @param op the call that does
 * @param target what runs
 * @param branch its code, absent where that was not read
 * @param captured what it was given, in terms of the host
 * @param many whether it can be started again before it has ended
 * @param began the call that started what this continues; {@code op} where it continues nothing
 */
public record Fork(
    Body host,
    int op,
    MethodRef target,
    @Nullable MethodCode branch,
    List<List<Value>> captured,
    boolean many,
    int began) {
  /** Whether it only runs when another branch has ended, such as in {@code thenAccept}. */
  public boolean continues() {
    return began != op;
  }

  /** The branch as a call, where it is a method of a library: {@code answers::add}. */
  public Op.Call called() {
    return new Op.Call(0, target, captured.isEmpty(), false, captured, 0);
  }
}
