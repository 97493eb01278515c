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

  /** Values of a method. */
  public record Seen(MethodCode method, List<Value> values) {}

  /** What a lambda captured, as far out as it is seen; other values as they are. */
  public Seen outside(Seen seen) {
    Seen at = seen;
    for (int depth = 0; depth < 10 && hosts.containsKey(at.method().ref()); depth++) {
      MethodCode host = world.program().method(hosts.get(at.method().ref()));
      List<Value> captured = host == null ? List.of() : captured(at, host);
      if (host == null || captured.isEmpty()) {
        return at;
      }
      at = new Seen(host, captured);
    }
    return at;
  }

  private static List<Value> captured(Seen inner, MethodCode host) {
    List<Value> found = new ArrayList<>();
    for (Op op : host.ops()) {
      Uses.values(
          op,
          value -> {
            if (value instanceof Value.Function made
                && made.target().equals(inner.method().ref())) {
              for (Value each : inner.values()) {
                if (each instanceof Value.Param p && p.index() < made.captured().size()) {
                  found.addAll(made.captured().get(p.index()));
                }
              }
            }
          });
    }
    return found;
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
