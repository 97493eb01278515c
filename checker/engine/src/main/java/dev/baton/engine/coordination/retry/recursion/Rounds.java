package dev.baton.engine.coordination.retry.recursion;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.library.Library;
import dev.baton.engine.resolve.Program;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rounds of calls: ways that lead from a method back to itself. */
final class Rounds {
  /** Values that a function takes along and that are looked at. */
  private static final int CAPTURED = 16;

  private final Program program;
  private final Map<MethodRef, List<Edge>> edges = new HashMap<>();
  private final Map<String, Set<String>> families = new HashMap<>();

  Rounds(Program program) {
    this.program = program;
  }

  /** A call that leads to a method of the program. */
  record Edge(MethodCode from, int op, MethodCode to) {
    /** What a parameter of the function that is called, or given away, is where it is made. */
    List<Value> captured(Value parameter) {
      for (List<Value> argument : call().arguments()) {
        for (Value value : argument) {
          if (value instanceof Value.Function function
              && function.target().equals(to.ref())
              && parameter instanceof Value.Param p
              && p.index() < function.captured().size()) {
            return function.captured().get(p.index());
          }
        }
      }
      return List.of();
    }

    /** How many values the function that is given away takes along. */
    int capturedCount() {
      return call().arguments().stream()
          .flatMap(List::stream)
          .filter(v -> v instanceof Value.Function f && f.target().equals(to.ref()))
          .mapToInt(v -> ((Value.Function) v).captured().size())
          .max()
          .orElse(0);
    }

    /** Whether the method itself is called, not what is given a function that calls it. */
    boolean isDirect() {
      return call().arguments().stream()
          .flatMap(List::stream)
          .noneMatch(v -> v instanceof Value.Function f && f.target().equals(to.ref()));
    }

    private static boolean isComputed(Value value) {
      return !(value instanceof Value.Param || value instanceof Value.Constant);
    }

    private Op.Call call() {
      return (Op.Call) from.ops().get(op);
    }

    /**
     * The parameters of what is called that can be one of those given, which are of who calls: all
     * that are not seen to be something else, as another parameter or a constant is.
     */
    private Set<Value> passed(Set<Value> given) {
      Set<Value> found = new HashSet<>();
      for (int i = 0; i < parameters(); i++) {
        if (given(i).stream().anyMatch(v -> given.contains(v) || isComputed(v))) {
          found.add(new Value.Param(i));
        }
      }
      return found;
    }

    /** How many parameters of what is called are known where it is called. */
    int parameters() {
      return isDirect() ? call().arguments().size() : CAPTURED;
    }

    /** What this parameter of what is called is where it is called, or given away. */
    List<Value> given(int parameter) {
      return isDirect() ? call().arguments().get(parameter) : captured(new Value.Param(parameter));
    }
  }

  /**
   * Whether a number that one call of the round passes on arrives, further round, where {@code end}
   * starts, as what is read there. What is no parameter there is not followed.
   */
  static boolean arrives(Edge call, int argument, Edge end, Value read, List<Edge> round) {
    if (!(read instanceof Value.Param) || !call.isDirect()) {
      return true;
    }
    Set<Value> now = call.passed(Set.of());
    now.add(new Value.Param(argument));
    int at = round.indexOf(call);
    for (int i = 1; i <= round.size(); i++) {
      Edge next = round.get((at + i) % round.size());
      if (next.equals(end)) {
        return now.contains(read);
      }
      now = next.passed(now);
    }
    return false;
  }

  /** The shortest way from the method back to itself. */
  Optional<List<Edge>> through(MethodCode start) {
    Map<MethodRef, Edge> reachedBy = new HashMap<>();
    Deque<MethodCode> todo = new ArrayDeque<>(List.of(start));
    while (!todo.isEmpty()) {
      for (Edge edge : edges(todo.remove())) {
        if (reachedBy.putIfAbsent(edge.to().ref(), edge) == null) {
          if (edge.to().ref().equals(start.ref())) {
            return Optional.of(way(start, reachedBy));
          }
          todo.add(edge.to());
        }
      }
    }
    return Optional.empty();
  }

  private static List<Edge> way(MethodCode start, Map<MethodRef, Edge> reachedBy) {
    List<Edge> way = new ArrayList<>();
    Edge at = reachedBy.get(start.ref());
    while (at != null) {
      way.add(0, at);
      at = at.from().ref().equals(start.ref()) ? null : reachedBy.get(at.from().ref());
    }
    return way;
  }

  private List<Edge> edges(MethodCode method) {
    return edges.computeIfAbsent(method.ref(), ref -> collect(method));
  }

  private List<Edge> collect(MethodCode method) {
    List<Edge> all = new ArrayList<>();
    for (int op = 0; op < method.ops().size(); op++) {
      if (method.ops().get(op) instanceof Op.Call call) {
        for (MethodCode target : program.targets(call.target(), call.exact())) {
          if (isSameOrOther(call, target, method)) {
            all.add(new Edge(method, op, target));
          }
        }
        for (List<Value> argument : call.arguments()) {
          for (Value value : argument) {
            MethodCode run = value instanceof Value.Function f ? program.method(f.target()) : null;
            if (run != null && (run.isSynthetic() || isOnThis((Value.Function) value))) {
              all.add(new Edge(method, op, run));
            }
          }
        }
      }
    }
    return all;
  }

  private static boolean isOnThis(Value.Function function) {
    return function.isStatic()
        || (!function.captured().isEmpty()
            && function.captured().get(0).contains(new Value.Param(0)));
  }

  /**
   * A call on another object through a common supertype goes down a structure, as decorators and
   * trees do; one on this object, or on an object of another class, can come back.
   */
  private boolean isSameOrOther(Op.Call call, MethodCode target, MethodCode caller) {
    boolean own = call.isStatic() || call.arguments().get(0).contains(new Value.Param(0));
    if (own) {
      return call.isStatic() || isExactlyThis(call, target, caller);
    }
    if (Library.isJdk(call.target().owner())) {
      return false; // a general type: what it leads to is seldom this
    }
    return !isRelated(call.target().owner(), caller.ref().owner())
        && !isRelated(target.ref().owner(), caller.ref().owner());
  }

  private boolean isExactlyThis(Op.Call call, MethodCode target, MethodCode caller) {
    String owner = target.ref().owner();
    return call.exact()
        ? !call.target().name().equals("<init>") && owner.equals(call.target().owner())
        : isRelated(owner, caller.ref().owner());
  }

  private boolean isRelated(String one, String other) {
    return family(one).contains(other) || family(other).contains(one);
  }

  private Set<String> family(String type) {
    Set<String> known = families.get(type);
    if (known == null) {
      known = program.family(type);
      families.put(type, known);
    }
    return known;
  }
}
