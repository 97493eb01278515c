package dev.baton.engine.facts;

import dev.baton.engine.code.FieldCode;
import dev.baton.engine.code.Flow;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Types;
import dev.baton.engine.code.Value;
import dev.baton.engine.flow.GlobalHeap;
import dev.baton.engine.flow.World;
import dev.baton.engine.resolve.Program;
import dev.baton.engine.resolve.Scopes;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Of which agents one instance serves many tasks or branches. */
final class Instances {
  private static final Set<String> REPEATING =
      Set.of(
          "forEach",
          "forEachOrdered",
          "map",
          "mapToObj",
          "flatMap",
          "peek",
          "invokeAll",
          "scheduleAtFixedRate",
          "scheduleWithFixedDelay");
  private final Set<String> kept = new HashSet<>();

  Instances(World world, GlobalHeap heap) {
    heap.stored()
        .forEach(
            (place, held) -> {
              if (!place.startsWith("#param")) {
                held.keySet().forEach(this::keep);
              }
            });
    for (TypeCode type : world.program().types()) {
      type.fields().forEach(field -> held(type, field));
      type.methods().forEach(method -> made(method, world.program()));
    }
  }

  private void keep(Value value) {
    if (value instanceof Value.Fresh fresh && !fresh.type().isEmpty()) {
      kept.add(fresh.type());
    }
  }

  /** An agent that another object holds lives as long as that does. */
  private void held(TypeCode type, FieldCode field) {
    boolean captured = field.isSynthetic() || type.superName().equals("java/lang/Record");
    if (!captured && field.descriptor().startsWith("L")) {
      String agent = field.descriptor().substring(1, field.descriptor().length() - 1);
      if (!agent.equals(type.name())) {
        kept.add(agent);
      }
    }
  }

  private void made(MethodCode method, Program program) {
    if (Types.annotation(method.annotations(), "Bean").isPresent()
        && Scopes.isOne(method.annotations())) {
      String result = method.ref().descriptor();
      kept.add(result.substring(result.indexOf(')') + 2, Math.max(result.length() - 1, 2)));
    }
    for (Op op : method.ops()) {
      if (op instanceof Op.Call call && call.target().name().equals("<init>")) {
        for (Value made : call.arguments().get(0)) {
          // of agents, that is, of types that were read
          if (made instanceof Value.Fresh fresh && program.type(fresh.type()) != null) {
            local(fresh, method);
          }
        }
      }
    }
  }

  /** A local that is used again and again, or by functions that are. */
  private void local(Value.Fresh made, MethodCode method) {
    int start = -1;
    int tasks = 0;
    List<Op> ops = method.ops();
    for (int i = 0; i < ops.size(); i++) {
      if (ops.get(i) instanceof Op.Call call) {
        boolean constructs =
            call.target().name().equals("<init>") && call.arguments().get(0).contains(made);
        if (constructs) {
          start = i;
        } else if (uses(call, made)) {
          tasks += givesAway(call, made) ? 1 : 0;
          if (tasks > 1 || again(call, made) || repeats(method.flow(), i, start)) {
            kept.add(made.type());
          }
        }
      }
    }
  }

  /** Whether the call runs a function that uses the agent once for each of several things. */
  private static boolean again(Op.Call call, Value made) {
    boolean fan = call.target().owner().endsWith("/FanOut") && call.target().name().equals("run");
    return (fan || REPEATING.contains(call.target().name())) && givesAway(call, made);
  }

  private static boolean givesAway(Op.Call call, Value made) {
    return call.arguments().stream()
        .flatMap(List::stream)
        .anyMatch(v -> v instanceof Value.Function && captures(List.of(v), made));
  }

  private static boolean uses(Op.Call call, Value made) {
    return call.arguments().stream().anyMatch(a -> captures(a, made));
  }

  private static boolean captures(Collection<Value> values, Value made) {
    for (Value value : values) {
      if (value.equals(made)
          || (value instanceof Value.Function function
              && function.captured().stream().anyMatch(c -> captures(c, made)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the op can run again without the agent being made again. */
  private static boolean repeats(Flow flow, int op, int maker) {
    Deque<Integer> work = new ArrayDeque<>(List.of(op));
    Set<Integer> seen = new HashSet<>();
    while (!work.isEmpty()) {
      for (int next : flow.next(work.remove())) {
        if (next == op) {
          return true;
        }
        if (next != maker && next < flow.size() && seen.add(next)) {
          work.add(next);
        }
      }
    }
    return false;
  }

  /** Whether one instance of the agent serves many tasks. */
  boolean isShared(TypeCode agent) {
    return Scopes.isSingleton(agent)
        || (Scopes.isOne(agent.annotations()) && kept.contains(agent.name()));
  }
}
