package dev.baton.engine.coordination.scene;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.flow.World;
import dev.baton.engine.resolve.Program;
import java.util.HashMap;
import java.util.Map;

/** Which methods are hand-off points, by their own annotation or by that of what they override. */
public final class Handovers {
  private static final String POINT = "dev/baton/annotation/HandoffPoint";
  private final World world;
  private final Map<MethodRef, Boolean> known = new HashMap<>();

  public Handovers(World world) {
    this.world = world;
  }

  /** Whether ownership changes hands in the method. */
  public boolean isPoint(MethodCode method) {
    Boolean before = known.get(method.ref());
    if (before == null) {
      before = isAnnotated(method) || inherits(method);
      known.put(method.ref(), before);
    }
    return before;
  }

  private boolean isAnnotated(MethodCode method) {
    return world.policies().expand(method.annotations()).stream()
        .anyMatch(a -> a.type().equals(POINT));
  }

  private boolean inherits(MethodCode method) {
    TypeCode type = world.program().type(method.ref().owner());
    if (type == null || method.isStatic() || method.ref().isInitialiser()) {
      return false;
    }
    for (String parent : Program.supertypes(type)) {
      MethodCode overridden = world.program().resolve(method.ref().in(parent));
      if (overridden != null && !overridden.ref().equals(method.ref()) && isPoint(overridden)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the call goes to a hand-off point. */
  public boolean isPoint(Op.Call call) {
    return world.program().targets(call.target(), call.exact()).stream().anyMatch(this::isPoint);
  }
}
