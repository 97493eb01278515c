package dev.baton.engine.flow;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.resolve.Policies;
import dev.baton.engine.resolve.Program;
import dev.baton.engine.resolve.Roles;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What every method does, computed from callees to callers until nothing is new. Ownership is
 * tracked as in RacerD (Blackshear et al., OOPSLA 2018): a write to an object that the method made
 * is nobody's business, one to a parameter is judged by the caller.
 */
public final class Summaries {
  private final Program program;
  private final Policies policies;
  private final Roles roles;
  private final Map<MethodRef, Summary> summaries = new HashMap<>();
  private final Map<MethodRef, Set<MethodRef>> callers = new TreeMap<>();
  private final Map<MethodRef, Set<MethodRef>> callees = new TreeMap<>();

  Summaries(Program program, Policies policies, Roles roles) {
    this.program = program;
    this.policies = policies;
    this.roles = roles;
    compute();
  }

  public Summary of(MethodCode method) {
    return summaries.computeIfAbsent(method.ref(), ref -> new Summary());
  }

  /** The methods that this one calls, as far as they were read. */
  public Set<MethodRef> callees(MethodRef method) {
    return callees.getOrDefault(method, Set.of());
  }

  /** The methods that call this one, as far as they were read. */
  public Set<MethodRef> callers(MethodRef method) {
    return callers.getOrDefault(method, Set.of());
  }

  private void compute() {
    Deque<MethodCode> work = new ArrayDeque<>();
    Set<MethodRef> waiting = new LinkedHashSet<>();
    for (MethodCode method : program.methods()) {
      work.add(method);
      waiting.add(method.ref());
    }
    while (!work.isEmpty()) {
      MethodCode method = work.remove();
      waiting.remove(method.ref());
      if (summarise(method)) {
        for (MethodRef caller : callers(method.ref())) {
          MethodCode code = program.method(caller);
          if (code != null && waiting.add(caller)) {
            work.add(code);
          }
        }
      }
    }
  }

  private boolean summarise(MethodCode method) {
    BodyEffects body = new BodyEffects(method, program, policies, this);
    boolean grew = false;
    for (Op op : method.ops()) {
      grew |= body.apply(op);
    }
    return grew;
  }

  /** Notes the call, and says whether the callee's effects are the caller's. */
  boolean flowsInto(MethodCode callee, MethodCode caller) {
    callers.computeIfAbsent(callee.ref(), ref -> new TreeSet<>()).add(caller.ref());
    callees.computeIfAbsent(caller.ref(), ref -> new TreeSet<>()).add(callee.ref());
    return !roles.isEntry(callee);
  }
}
