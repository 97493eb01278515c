package dev.baton.engine.coordination.scene;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.flow.World;
import dev.baton.engine.resolve.CallGraph;
import dev.baton.engine.resolve.Program;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who calls whom in the program; the way back is worked out when it is first asked for. */
public final class Calls {
  private final Program program;
  private final CallGraph graph;
  private @Nullable Map<MethodRef, Set<MethodRef>> callers;

  public Calls(World world) {
    this.program = world.program();
    this.graph = world.calls();
  }

  /** The methods of the program that this one may call, functions that it makes included. */
  public List<MethodCode> callees(MethodCode method) {
    return graph.callees(method);
  }

  /** The methods of the program that may call this one. */
  public Set<MethodRef> callers(MethodRef method) {
    Map<MethodRef, Set<MethodRef>> all = callers;
    if (all == null) {
      all = new HashMap<>();
      for (MethodCode caller : program.methods()) {
        for (MethodCode callee : graph.callees(caller)) {
          all.computeIfAbsent(callee.ref(), r -> new LinkedHashSet<>()).add(caller.ref());
        }
      }
      callers = all;
    }
    return all.getOrDefault(method, Set.of());
  }
}
