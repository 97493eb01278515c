package dev.baton.engine.coordination.fork;

import dev.baton.engine.code.Op;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Protocol;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Whether a future is out that nobody has taken yet. */
final class FutureProtocol implements Protocol<Boolean> {
  private final Body body;
  private final int fork;
  private final Set<Integer> uses;

  FutureProtocol(Body body, int fork, Set<Integer> uses) {
    this.body = body;
    this.fork = fork;
    this.uses = uses;
  }

  @Override
  public Boolean start() {
    return false;
  }

  @Override
  public Collection<Boolean> after(int op, Boolean state) {
    return List.of(op == fork || (state && !uses.contains(op)));
  }

  /** Who takes it and is told that its branch failed has waited as well. */
  @Override
  public Boolean raised(int op, Boolean state) {
    return state && !uses.contains(op);
  }

  @Override
  public boolean canThrow(int op, Boolean state) {
    return body.op(op) instanceof Op.Call;
  }
}
