package dev.baton.engine.coordination.scene;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.flow.World;
import dev.baton.engine.typestate.Uses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which method each lambda is written in: together they are one piece of text. */
public final class Lambdas {
  private final World world;
  private final Map<MethodRef, MethodRef> hosts = new HashMap<>();
  private final Map<MethodRef, List<MethodCode>> inside = new HashMap<>();

  public Lambdas(World world) {
    this.world = world;
    for (MethodCode method : world.program().methods()) {
      for (Op op : method.ops()) {
        Uses.values(op, value -> note(method, value));
      }
    }
  }

  private void note(MethodCode host, Value value) {
    if (value instanceof Value.Function function) {
      MethodCode body = world.program().method(function.target());
      if (body != null
          && body.isSynthetic()
          && !body.ref().equals(host.ref())
          && hosts.putIfAbsent(body.ref(), host.ref()) == null) {
        inside.computeIfAbsent(host.ref(), h -> new ArrayList<>()).add(body);
      }
      function.captured().forEach(values -> values.forEach(v -> note(host, v)));
    }
  }

  /** The method that is written around a lambda; a method itself. */
  public MethodCode outermost(MethodCode method) {
    MethodRef at = method.ref();
    for (int depth = 0; depth < 10 && hosts.containsKey(at); depth++) {
      at = hosts.get(at);
    }
    MethodCode code = world.program().method(at);
    return code == null ? method : code;
  }

  /** All that is written in one method: it, and its lambdas. */
  public Set<MethodCode> family(MethodCode method) {
    Set<MethodCode> all = new LinkedHashSet<>();
    List<MethodCode> work = new ArrayList<>(List.of(outermost(method)));
    while (!work.isEmpty()) {
      MethodCode next = work.remove(0);
      if (all.add(next)) {
        work.addAll(inside.getOrDefault(next.ref(), List.of()));
      }
    }
    return all;
  }
}
