package dev.baton.engine.coordination.fork;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.vocabulary.CallNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Waits on latches around a branch. One that ends after a time, and whose outcome is looked at,
 * misses no signal for ever: {@code assertTrue(latch.await(5, SECONDS))}.
 */
final class LatchWaits {
  private final Setting setting;

  LatchWaits(Setting setting) {
    this.setting = setting;
  }

  /** Whether all who wait near a fork notice that a signal is missing; false where none waits. */
  boolean allNotice(Fork fork) {
    MethodCode host = fork.host().method();
    List<Boolean> near = noticing(setting.lambdas().family(host));
    if (near.isEmpty()) {
      String file = topLevel(host);
      near =
          noticing(
              setting.world().program().methods().stream()
                  .filter(method -> topLevel(method).equals(file))
                  .toList());
    }
    return !near.isEmpty() && !near.contains(false);
  }

  private static String topLevel(MethodCode method) {
    String owner = method.ref().owner();
    int nested = owner.indexOf('$');
    return nested < 0 ? owner : owner.substring(0, nested);
  }

  private List<Boolean> noticing(Collection<MethodCode> methods) {
    List<Boolean> noticing = new ArrayList<>();
    for (MethodCode method : methods) {
      if (method.ops().stream().anyMatch(LatchWaits::waits)) {
        Body body = setting.body(method);
        for (Op op : body.ops()) {
          if (waits(op) && op instanceof Op.Call call) {
            boolean ends = call.arguments().size() > 1;
            noticing.add(ends && !body.uses().of(call.id()).isEmpty());
          }
        }
      }
    }
    return noticing;
  }

  private static boolean waits(Op op) {
    return op instanceof Op.Call call
        && CallNames.method(call).equals("await")
        && CallNames.owner(call).equals("CountDownLatch");
  }
}
