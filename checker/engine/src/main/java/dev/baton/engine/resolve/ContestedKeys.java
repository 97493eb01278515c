package dev.baton.engine.resolve;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.library.Library;
import dev.baton.engine.library.StateApis;
import dev.baton.engine.model.Runner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which texts can be keys that several roles write. Any constant text of a program could be a key
 * of some map, so most that are named are none: only what is written by two roles is of interest
 * where it has no policy ({@code multiple-writers}). To be asked only where no object is inside a
 * cell: elsewhere any key tells the objects in a map apart.
 *
 * <p>What a role is given from outside is not followed, but for functions: it can only write what
 * its code names, or what is named in a function that code without a role made. So a text counts
 * for every role whose code can run the method that names it, by whatever dispatch, if that method
 * returns it, or leads to a write under a key at all. An empty text is no name that two would agree
 * on. Where who writes does not follow from who runs, every text counts: where a state is written
 * through a role's view or a framework's calls, and where methods are owned, which run as their
 * owner.
 */
public final class ContestedKeys {
  private final Program program;
  private final Policies policies;
  private final Roles roles;
  private final CallGraph calls;
  private final Map<MethodRef, Set<String>> within = new HashMap<>();
  private final Set<MethodRef> keyed = new HashSet<>();
  private final Map<MethodRef, Boolean> writing = new HashMap<>();
  private final Map<String, Set<String>> named = new HashMap<>();

  private ContestedKeys(Program program, Policies policies, Roles roles, CallGraph calls) {
    this.program = program;
    this.policies = policies;
    this.roles = roles;
    this.calls = calls;
  }

  /** The policies, where of the texts without one only those count that roles contest. */
  public static Policies of(Program program, Policies policies, Roles roles, CallGraph calls) {
    return policies.contested().isEmpty()
        ? policies
        : new ContestedKeys(program, policies, roles, calls).narrowed();
  }

  private Policies narrowed() {
    if (policies.hasMutators() || usesState()) {
      return policies;
    }
    Map<String, List<MethodCode>> starts = starts();
    if (starts.size() < 2) {
      return policies.contesting(Set.of());
    }
    starts.forEach(this::spread);
    List<MethodCode> given = functions();
    for (String role : runningFunctions()) {
      spread(role, given);
    }
    keyed();
    for (MethodCode method : program.methods()) {
      Set<String> by = within.getOrDefault(method.ref(), Set.of());
      if (!by.isEmpty()) {
        method.ops().forEach(op -> names(op, method, by));
      }
    }
    named.values().removeIf(by -> by.size() < 2);
    return policies.contesting(named.keySet());
  }

  /** Whether a state is written in which who runs is not all that tells who writes. */
  private boolean usesState() {
    for (MethodCode method : program.methods()) {
      for (Op op : method.ops()) {
        if (op instanceof Op.Call call
            && (StateApis.write(call.target()) != null || StateApis.isView(call.target()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The code of each role: its methods, and what its classes inherit. */
  private Map<String, List<MethodCode>> starts() {
    Map<String, List<MethodCode>> found = new TreeMap<>();
    for (TypeCode type : program.types()) {
      Runner own = roles.of(type);
      if (own.kind() == Runner.Kind.ROLE) {
        for (String parent : program.family(type.name())) {
          TypeCode code = program.type(parent);
          if (code != null) {
            found.computeIfAbsent(own.role(), r -> new ArrayList<>()).addAll(code.methods());
          }
        }
      }
      for (MethodCode method : type.methods()) {
        Runner as = roles.of(method);
        if (as.kind() == Runner.Kind.ROLE) {
          found.computeIfAbsent(as.role(), r -> new ArrayList<>()).add(method);
        }
      }
    }
    return found;
  }

  /** The bodies of functions that are made by code without a role: any role can be given them. */
  private List<MethodCode> functions() {
    List<MethodCode> found = new ArrayList<>();
    for (MethodCode method : program.methods()) {
      if (roles.of(method).kind() == Runner.Kind.NOBODY) {
        found.addAll(calls.functions(method));
      }
    }
    return found;
  }

  /** The roles whose code calls what can be a function. */
  private Set<String> runningFunctions() {
    Set<String> found = new HashSet<>();
    within.forEach(
        (ref, by) -> {
          MethodCode method = program.method(ref);
          if (method != null && method.ops().stream().anyMatch(this::runsFunction)) {
            found.addAll(by);
          }
        });
    return found;
  }

  private boolean runsFunction(Op op) {
    if (!(op instanceof Op.Call call) || call.isStatic()) {
      return false;
    }
    TypeCode type = program.type(call.target().owner());
    if (type == null) {
      return Library.isTask("L" + call.target().owner() + ";");
    }
    MethodCode named = program.resolve(call.target());
    return type.isInterface() && (named == null || named.ops().isEmpty());
  }

  /** Whether the method calls a library that can write under a key. */
  private boolean writesKeys(MethodCode method) {
    for (Op op : method.ops()) {
      if (op instanceof Op.Call call && writesKeys(call.target())) {
        return true;
      }
    }
    return false;
  }

  private boolean writesKeys(MethodRef target) {
    Boolean before = writing.get(target);
    if (before == null) {
      before = Library.mayWriteKeys(target) && program.resolve(target) == null;
      writing.put(target, before);
    }
    return before;
  }

  /** All that leads to such a call. */
  private void keyed() {
    Deque<MethodCode> work = new ArrayDeque<>();
    for (MethodCode method : program.methods()) {
      if (writesKeys(method)) {
        work.add(method);
      }
    }
    while (!work.isEmpty()) {
      MethodRef next = work.remove().ref();
      if (keyed.add(next)) {
        work.addAll(calls.callers(next));
      }
    }
  }

  private void spread(String role, List<MethodCode> from) {
    Deque<MethodCode> work = new ArrayDeque<>(from);
    while (!work.isEmpty()) {
      MethodCode method = work.remove();
      if (within.computeIfAbsent(method.ref(), r -> new HashSet<>()).add(role)) {
        work.addAll(calls.callees(method));
      }
    }
  }

  private void names(Op op, MethodCode method, Set<String> by) {
    if (op instanceof Op.Return result) {
      named(result.value(), by);
    } else if (!keyed.contains(method.ref())) {
      return;
    } else if (op instanceof Op.Call call) {
      call.arguments().forEach(values -> named(values, by));
    } else if (op instanceof Op.Store store) {
      named(store.value(), by);
    } else if (op instanceof Op.StoreElement store) {
      named(store.value(), by);
    }
  }

  private void named(List<Value> values, Set<String> by) {
    for (Value value : values) {
      if (value instanceof Value.Function function) {
        function.captured().forEach(held -> named(held, by));
      } else if (value instanceof Value.Constant text) {
        String key = text.value().toString();
        if (!key.isBlank() && policies.contested().contains(key)) {
          named.computeIfAbsent(key, k -> new HashSet<>()).addAll(by);
        }
      }
    }
  }
}
