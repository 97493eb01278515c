package dev.baton.engine.coordination.scene;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.flow.World;
import dev.baton.engine.resolve.CallGraph;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who calls whom in the program. Not thread-safe. */
public final class Calls {
  private final CallGraph graph;
  private final Map<MethodRef, Set<MethodRef>> callers = new HashMap<>();

  public Calls(World world) {
    this.graph = world.calls();
  }

  /** The methods of the program that this one may call, functions that it makes included. */
  public List<MethodCode> callees(MethodCode method) {
    return graph.callees(method);
  }

  /** The methods of the program that may call this one. */
  public Set<MethodRef> callers(MethodRef method) {
    Set<MethodRef> before = callers.get(method);
    if (before == null) {
      before = new LinkedHashSet<>();
      for (MethodCode caller : graph.callers(method)) {
        before.add(caller.ref());
      }
      callers.put(method, before);
    }
    return before;
  }
}
