package dev.baton.engine.coordination.scene;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.flow.World;
import dev.baton.engine.model.Runner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which roles a method runs as: its own, or those of the entry points that reach it by calls. */
public final class RoleReach {
  private final World world;
  private final Calls calls;
  private final Map<MethodRef, Set<String>> roles = new HashMap<>();

  public RoleReach(World world, Calls calls) {
    this.world = world;
    this.calls = calls;
    for (MethodCode method : world.program().methods()) {
      Runner runner = world.roles().of(method);
      if (runner.kind() == Runner.Kind.ROLE) {
        spread(method, runner.role());
      }
    }
  }

  private void spread(MethodCode from, String role) {
    Deque<MethodCode> work = new ArrayDeque<>();
    if (add(from.ref(), role)) {
      work.add(from);
    }
    while (!work.isEmpty()) {
      for (MethodCode callee : calls.callees(work.remove())) {
        if (!world.roles().isEntry(callee) && add(callee.ref(), role)) {
          work.add(callee);
        }
      }
    }
  }

  private boolean add(MethodRef method, String role) {
    return roles.computeIfAbsent(method, m -> new TreeSet<>()).add(role);
  }

  /** The roles; none for code that runs as nobody. */
  public Set<String> of(MethodCode method) {
    return roles.getOrDefault(method.ref(), Set.of());
  }
}
