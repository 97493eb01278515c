package dev.baton.engine.coordination.fork;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.effect.Paths;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Cycles;
import dev.baton.engine.typestate.Uses;
import dev.baton.engine.vocabulary.ForkCalls;
import java.util.BitSet;
import java.util.List;

/** Which objects each run of a branch has for itself. */
final class OneForEach {
  private final Setting setting;

  OneForEach(Setting setting) {
    this.setting = setting;
  }

  /** Made, or drawn from a collection, in the same round in which the branch is forked. */
  boolean is(Fork fork, List<Value> objects) {
    if (!fork.many()) {
      return false;
    }
    Body host = fork.host();
    BitSet cycle = Cycles.of(host.flow()).around(given(fork));
    for (Value object : objects) {
      Value root = Paths.root(object);
      if (root instanceof Value.Param p && host.method().isSynthetic()) {
        return p.index() >= capturedBy(host.method());
      }
      int made = root instanceof Value.Result r ? host.opOf(r) : constructor(root, host);
      if (made >= 0 && (cycle.isEmpty() || cycle.get(made)) && made != fork.op()) {
        return cycle.get(made) || host.method().isSynthetic();
      }
    }
    return false;
  }

  /** Where the branch's function is used: tasks are collected in a loop, and started after it. */
  private static int given(Fork fork) {
    Body host = fork.host();
    if (!ForkCalls.invokesAll((Op.Call) host.op(fork.op()))) {
      return fork.op();
    }
    boolean[] found = {false};
    for (int op = 0; op < host.ops().size(); op++) {
      Uses.values(
          host.op(op),
          v -> found[0] |= v instanceof Value.Function f && f.target().equals(fork.target()));
      if (found[0]) {
        return op;
      }
    }
    return fork.op();
  }

  private static int constructor(Value made, Body body) {
    for (int op = 0; op < body.ops().size(); op++) {
      boolean makes =
          body.isCall(
              op,
              call ->
                  call.target().name().equals("<init>") && call.arguments().get(0).contains(made));
      if (makes) {
        return op;
      }
    }
    return -1;
  }

  /** How many of a lambda's parameters are captured: those that its function is given. */
  private int capturedBy(MethodCode lambda) {
    int[] count = {0};
    for (MethodCode method : setting.lambdas().family(lambda)) {
      for (Op op : method.ops()) {
        Uses.values(
            op,
            v -> {
              if (v instanceof Value.Function f && f.target().equals(lambda.ref())) {
                count[0] = f.captured().size();
              }
            });
      }
    }
    return count[0];
  }
}
