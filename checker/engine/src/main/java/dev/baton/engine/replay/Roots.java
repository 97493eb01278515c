package dev.baton.engine.replay;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.resolve.Program;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The methods from which agents are built: nobody who builds agents calls them. */
public final class Roots {
  private final Program program;
  private final Map<MethodRef, Set<MethodRef>> callers = new HashMap<>();
  private final Set<MethodRef> relevant = new LinkedHashSet<>();

  private Roots(Program program) {
    this.program = program;
  }

  /** Finds them; code is known by the simple names of the types that it calls. */
  public static List<MethodCode> find(Program program, Set<String> vocabulary) {
    Roots roots = new Roots(program);
    roots.relevant(vocabulary);
    if (roots.relevant.isEmpty()) {
      return List.of();
    }
    for (MethodCode method : program.methods()) {
      method.ops().forEach(op -> roots.note(method, op));
    }
    return roots.tops();
  }

  private void relevant(Set<String> vocabulary) {
    Map<String, Boolean> known = new HashMap<>();
    for (MethodCode method : program.methods()) {
      for (Op op : method.ops()) {
        if (op instanceof Op.Call call
            && known.computeIfAbsent(call.target().owner(), o -> isNamed(o, vocabulary))) {
          relevant.add(method.ref());
        }
      }
    }
  }

  private static boolean isNamed(String owner, Set<String> vocabulary) {
    String simple = owner.substring(Math.max(owner.lastIndexOf('/'), owner.lastIndexOf('$')) + 1);
    return vocabulary.contains(simple) || vocabulary.contains(outer(owner));
  }

  private void note(MethodCode method, Op op) {
    if (op instanceof Op.Call call) {
      program.targets(call.target(), call.exact()).forEach(t -> called(t.ref(), method.ref()));
      call.arguments().forEach(values -> functions(values, method));
    } else if (op instanceof Op.Store store) {
      functions(store.value(), method);
    } else if (op instanceof Op.Return end) {
      functions(end.value(), method);
    }
  }

  private static String outer(String owner) {
    int nested = owner.indexOf('$');
    String outer = nested < 0 ? owner : owner.substring(0, nested);
    return outer.substring(outer.lastIndexOf('/') + 1);
  }

  private void functions(Collection<Value> values, MethodCode method) {
    for (Value value : values) {
      if (value instanceof Value.Function function) {
        called(function.target(), method.ref());
      }
    }
  }

  private void called(MethodRef callee, MethodRef caller) {
    callers.computeIfAbsent(callee, c -> new LinkedHashSet<>()).add(caller);
  }

  private List<MethodCode> tops() {
    Deque<MethodRef> work = new ArrayDeque<>(relevant);
    while (!work.isEmpty()) {
      for (MethodRef caller : callers.getOrDefault(work.remove(), Set.of())) {
        if (relevant.add(caller)) {
          work.add(caller);
        }
      }
    }
    Set<MethodRef> covered = new HashSet<>();
    Set<MethodCode> tops = new LinkedHashSet<>();
    for (MethodRef ref : relevant) {
      if (callers.getOrDefault(ref, Set.of()).stream().allMatch(ref::equals)) {
        add(ref, tops, covered);
      }
    }
    relevant.stream().filter(r -> !covered.contains(r)).forEach(r -> add(r, tops, covered));
    return List.copyOf(tops);
  }

  /** Takes a method as a top; what it calls needs no top of its own. */
  private void add(MethodRef top, Set<MethodCode> tops, Set<MethodRef> covered) {
    MethodCode code = program.method(top);
    if (code == null || covered.contains(top)) {
      return;
    }
    tops.add(code);
    covered.add(top);
    boolean more = true;
    while (more) {
      more = false;
      for (MethodRef ref : relevant) {
        boolean called = callers.getOrDefault(ref, Set.of()).stream().anyMatch(covered::contains);
        more |= called && covered.add(ref);
      }
    }
  }
}
