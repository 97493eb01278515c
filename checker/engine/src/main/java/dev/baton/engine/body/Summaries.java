package dev.baton.engine.body;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.effect.Summary;
import dev.baton.engine.interest.Declared;
import dev.baton.engine.interest.Interest;
import dev.baton.engine.library.Library;
import dev.baton.engine.model.Runner;
import dev.baton.engine.resolve.CallGraph;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What every method does, computed from callees to callers until nothing is new. Ownership is
 * tracked as in RacerD (Blackshear et al., OOPSLA 2018): a write to an object that the method made
 * is nobody's business, one to a parameter is judged by the caller. What objects refer to is part
 * of a summary, as in the points-to graphs of Salcianu and Rinard (VMCAI 2005).
 */
public final class Summaries implements Known.Summarised {
  private static final Summary NOTHING = new Summary();
  private final Known known;
  private final boolean plain;
  private final List<MethodCode> order;
  private final Map<MethodRef, Summary> summaries = new HashMap<>();
  private final Map<MethodRef, Set<MethodRef>> callers = new HashMap<>();
  private final Map<MethodRef, Set<MethodRef>> callees = new HashMap<>();
  private final Map<MethodRef, Set<Runner>> enteredAs = new HashMap<>();
  private @Nullable MethodRef running;
  private boolean askedForItself;
  private final Set<MethodRef> noted = new HashSet<>();

  public Summaries(Declared declared, Library library, CallGraph calls) {
    this.known = new Known(declared, library);
    this.plain = declared.isPlain();
    this.order = calls.bottomUp(Interest.of(declared, calls));
    compute();
  }

  @Override
  public boolean isLeftOut(MethodCode method) {
    return plain && !summaries.containsKey(method.ref());
  }

  /** What the method does. */
  @Override
  public Summary of(MethodCode method) {
    askedForItself |= method.ref().equals(running);
    return summaries.getOrDefault(method.ref(), NOTHING);
  }

  /** Whether no object is inside a declared cell: all are of types that cannot change. */
  public boolean cellsHoldNothing() {
    return known.content().isNothing();
  }

  /** All methods of interest, callees before their callers. */
  public List<MethodCode> bottomUp() {
    return order;
  }

  /** The methods that this one calls, as far as they were read. */
  public Set<MethodRef> callees(MethodRef method) {
    return callees.getOrDefault(method, Set.of());
  }

  /** The methods that call this one, as far as they were read. */
  public Set<MethodRef> callers(MethodRef method) {
    return callers.getOrDefault(method, Set.of());
  }

  /** As what the method is entered from outside, beyond what its own declaration says. */
  public Set<Runner> enteredAs(MethodRef method) {
    return enteredAs.getOrDefault(method, Set.of());
  }

  private void compute() {
    Deque<MethodCode> work = new ArrayDeque<>(order);
    Set<MethodRef> waiting = new HashSet<>();
    for (MethodCode method : order) {
      waiting.add(method.ref());
      summaries.put(method.ref(), new Summary());
    }
    while (!work.isEmpty()) {
      MethodCode method = work.remove();
      waiting.remove(method.ref());
      if (summarise(method)) {
        for (MethodRef caller : callers(method.ref())) {
          MethodCode code = known.program().method(caller);
          if (code != null && waiting.add(caller)) {
            work.add(code);
          }
        }
      }
    }
  }

  private boolean summarise(MethodCode method) {
    boolean grew = look(method);
    Summary summary = summaries.getOrDefault(method.ref(), NOTHING);
    if (summary.isTooMuch()) {
      summary.fold();
      look(method);
      return true;
    }
    return grew;
  }

  private boolean look(MethodCode method) {
    Body body = new Body(method, known, this);
    running = method.ref();
    askedForItself = false;
    noted.clear();
    boolean grew = body.summarise();
    running = null;
    return grew;
  }

  /** Whether the method whose body is worked out has asked what it does itself. */
  boolean askedForItself() {
    return askedForItself;
  }

  void note(MethodCode callee, MethodCode caller) {
    if (!noted.add(callee.ref())) {
      return;
    }
    callers.computeIfAbsent(callee.ref(), ref -> new TreeSet<>()).add(caller.ref());
    callees.computeIfAbsent(caller.ref(), ref -> new TreeSet<>()).add(callee.ref());
  }

  /**
   * Whether the call starts another role, so that what the callee does is not the caller's doing.
   *
   * @param type the type that the call names, or the class of its receiver
   */
  boolean starts(MethodCode callee, String type, MethodCode caller) {
    Runner as = known.roles().of(callee);
    if (as.kind() == Runner.Kind.NOBODY && !callee.isStatic()) {
      as = known.roles().ofReceiver(type, callee);
      if (as.kind() == Runner.Kind.NOBODY || as.equals(known.roles().of(caller))) {
        return false;
      }
      enteredAs.computeIfAbsent(callee.ref(), ref -> new HashSet<>()).add(as);
      return true;
    }
    return as.kind() != Runner.Kind.NOBODY && !as.equals(known.roles().of(caller));
  }
}
