package dev.baton.engine.coordination.scene;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.flow.World;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Protocol;
import dev.baton.engine.typestate.Simulation;
import dev.baton.engine.vocabulary.Harmless;
import dev.baton.engine.vocabulary.Logs;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which calls can throw: all but harmless ones, and methods that ask no agent, and do only harmless
 * things or catch what is thrown in them.
 */
public final class Throwing {
  private static final int DEEPEST = 4;
  private final World world;
  private final Bodies bodies;
  private final AgentCalls agents;
  private final Map<MethodRef, Boolean> known = new HashMap<>();

  public Throwing(World world, Bodies bodies, AgentCalls agents) {
    this.world = world;
    this.bodies = bodies;
    this.agents = agents;
  }

  /** Whether the call can throw; agents and models can always fail, whatever stands in for them. */
  public boolean canThrow(Op.Call call, Body caller) {
    return canThrow(call, caller.method(), 0);
  }

  /** Whether the method can end by an exception, its own handlers considered. */
  public boolean canEscape(MethodCode method) {
    return canEscape(method, 0);
  }

  private boolean canThrow(Op.Call call, MethodCode caller, int depth) {
    if (agents.isDirect(call, caller)) {
      return true;
    }
    if (Harmless.is(call) || Logs.isLogger(call)) {
      return false;
    }
    List<MethodCode> targets =
        world.program().targets(call.target(), call.exact()).stream()
            .filter(target -> !target.ops().isEmpty())
            .toList();
    if (targets.isEmpty() || depth > DEEPEST) {
      return true;
    }
    return targets.stream().anyMatch(target -> canEscape(target, depth + 1));
  }

  private boolean canEscape(MethodCode method, int depth) {
    Boolean before = known.get(method.ref());
    if (before != null) {
      return before;
    }
    known.put(method.ref(), false);
    boolean found = method.ops().isEmpty() || escapes(method, depth);
    known.put(method.ref(), found);
    return found;
  }

  private boolean escapes(MethodCode method, int depth) {
    boolean handles = method.ops().stream().anyMatch(Op.Catch.class::isInstance);
    if (handles) {
      return Simulation.run(bodies.of(method), new Thrown(bodies.of(method), depth))
          .exits()
          .stream()
          .anyMatch(Simulation.Exit::thrown);
    }
    return method.ops().stream()
        .anyMatch(
            op ->
                op instanceof Op.Throw
                    || (op instanceof Op.Call call && canThrow(call, method, depth)));
  }

  private final class Thrown implements Protocol<Boolean> {
    private final Body body;
    private final int depth;

    Thrown(Body body, int depth) {
      this.body = body;
      this.depth = depth;
    }

    @Override
    public Boolean start() {
      return true;
    }

    @Override
    public Collection<Boolean> after(int op, Boolean state) {
      return List.of(state);
    }

    @Override
    public boolean canThrow(int op, Boolean state) {
      Op.Call call = body.callAt(op);
      return call != null && Throwing.this.canThrow(call, body.method(), depth);
    }
  }
}
