package dev.baton.engine.body;

import dev.baton.engine.code.Descriptors;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.library.Library;
import dev.baton.engine.library.StateApis;
import dev.baton.engine.model.Runner;
import dev.baton.engine.resolve.CallGraph;
import dev.baton.engine.resolve.Program;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which methods are worth a summary: those that touch declared state or belong to an agent, all
 * that leads there, and what these hand objects to. In a program that declares little this is
 * little of it.
 */
final class Interest {
  private final Known known;
  private final Program program;
  private final CallGraph graph;
  private final Map<MethodRef, MethodCode> found = new LinkedHashMap<>();

  private Interest(Known known, CallGraph graph) {
    this.known = known;
    this.program = known.program();
    this.graph = graph;
  }

  /** The methods of interest, in no particular order. */
  static Collection<MethodCode> of(Known known, CallGraph graph) {
    if (!known.isWorthwhile()) {
      return List.of();
    }
    Interest interest = new Interest(known, graph);
    interest.backward();
    interest.forward();
    return interest.found.values();
  }

  /** What touches declared state, and all that calls it. */
  private void backward() {
    Map<MethodRef, List<MethodCode>> callers = new HashMap<>();
    Deque<MethodCode> work = new ArrayDeque<>();
    for (MethodCode method : program.methods()) {
      for (MethodCode callee : graph.callees(method)) {
        callers.computeIfAbsent(callee.ref(), r -> new ArrayList<>()).add(method);
      }
      boolean seed =
          known.roles().of(method).kind() != Runner.Kind.NOBODY
              || method.ops().stream().anyMatch(this::touches);
      if (seed && found.putIfAbsent(method.ref(), method) == null) {
        work.add(method);
      }
    }
    while (!work.isEmpty()) {
      for (MethodCode caller : callers.getOrDefault(work.remove().ref(), List.of())) {
        if (found.putIfAbsent(caller.ref(), caller) == null) {
          work.add(caller);
        }
      }
    }
  }

  private boolean touches(Op op) {
    if (op instanceof Op.Store store) {
      return isState(store.owner(), store.name());
    }
    if (op instanceof Op.Load load) {
      return isState(load.owner(), load.name());
    }
    if (!(op instanceof Op.Call call)) {
      return false;
    }
    boolean api = StateApis.write(call.target()) != null || StateApis.isView(call.target());
    return api || isMutator(call) || namesKey(call);
  }

  private boolean isState(String owner, String name) {
    return known.policies().ofField(owner, name) != null
        || known.content().agents().contains(program.declaringType(owner, name));
  }

  private boolean isMutator(Op.Call call) {
    return known.policies().hasMutators()
        && !Library.isJdk(call.target().owner())
        && program.targets(call.target(), call.exact()).stream()
            .anyMatch(target -> known.policies().ofMutator(target) != null);
  }

  private boolean namesKey(Op.Call call) {
    return known.policies().hasKeys()
        && call.arguments().stream()
            .flatMap(List::stream)
            .filter(v -> v instanceof Value.Constant || v instanceof Value.Static)
            .anyMatch(v -> known.policies().nameOf(v).isPresent());
  }

  /** What is called from there and given something that can be alive. */
  private void forward() {
    Deque<MethodCode> work = new ArrayDeque<>(found.values());
    while (!work.isEmpty()) {
      for (MethodCode callee : graph.callees(work.remove())) {
        if (carries(callee) && found.putIfAbsent(callee.ref(), callee) == null) {
          work.add(callee);
        }
      }
    }
  }

  private static boolean carries(MethodCode method) {
    if (!method.isStatic() && !isPlain("L" + method.ref().owner() + ";")) {
      return true;
    }
    String descriptor = method.ref().descriptor();
    return !isPlain(descriptor.substring(descriptor.indexOf(')') + 1))
        || Descriptors.parameters(descriptor).stream().anyMatch(type -> !isPlain(type));
  }

  private static boolean isPlain(String type) {
    return type.length() == 1
        || (type.startsWith("L") && Library.isFixed(type.substring(1, type.length() - 1)));
  }
}
