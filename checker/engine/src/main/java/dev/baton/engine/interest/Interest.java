package dev.baton.engine.interest;

import dev.baton.engine.code.Descriptors;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.library.Library;
import dev.baton.engine.resolve.CallGraph;
import dev.baton.engine.resolve.Program;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which methods are worth a summary: those that touch declared state or belong to an agent, all
 * that leads there, and what these hand objects to. In a program that declares little this is
 * little of it.
 */
public final class Interest {
  private final Program program;
  private final CallGraph graph;
  private final Seeds seeds;
  private final Map<MethodRef, MethodCode> found = new LinkedHashMap<>();

  private Interest(Declared known, CallGraph graph) {
    this.program = known.program();
    this.graph = graph;
    this.seeds = new Seeds(known);
  }

  /** The methods of interest, in no particular order. */
  public static Collection<MethodCode> of(Declared known, CallGraph graph) {
    if (!known.isWorthwhile()) {
      return List.of();
    }
    if (known.isPlain()) {
      Optional<Collection<MethodCode>> few = new PlainInterest(known, graph).find();
      if (few.isPresent()) {
        return few.get();
      }
    }
    Interest interest = new Interest(known, graph);
    interest.backward();
    interest.forward();
    return interest.found.values();
  }

  /** What touches declared state, and all that calls it. */
  private void backward() {
    Deque<MethodCode> work = new ArrayDeque<>();
    for (MethodCode method : program.methods()) {
      if (seeds.has(method) && found.putIfAbsent(method.ref(), method) == null) {
        work.add(method);
      }
    }
    while (!work.isEmpty()) {
      for (MethodCode caller : graph.callers(work.remove().ref())) {
        if (found.putIfAbsent(caller.ref(), caller) == null) {
          work.add(caller);
        }
      }
    }
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
    if (!method.isStatic() && !Library.isPlain("L" + method.ref().owner() + ";")) {
      return true;
    }
    String descriptor = method.ref().descriptor();
    return !Library.isPlain(Descriptors.result(descriptor))
        || Descriptors.parameters(descriptor).stream().anyMatch(type -> !Library.isPlain(type));
  }
}
