package dev.baton.engine.resolve;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.library.Library;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Who may call whom, whatever the receivers' classes; worked out once for each method. */
public final class CallGraph {
  private final Program program;
  private final Map<MethodRef, List<MethodCode>> callees = new HashMap<>();
  private final Map<MethodRef, List<MethodCode>> callers = new HashMap<>();
  private final Map<MethodRef, Collection<MethodCode>> exact = new HashMap<>();
  private final Map<MethodRef, Collection<MethodCode>> dispatched = new HashMap<>();
  private boolean knowsCallers;

  public CallGraph(Program program) {
    this.program = program;
  }

  /** What the method may call, and what is run of the functions and tasks that it makes. */
  public List<MethodCode> callees(MethodCode method) {
    List<MethodCode> before = callees.get(method.ref());
    if (before == null) {
      before = find(method);
      callees.put(method.ref(), before);
    }
    return before;
  }

  /** The methods that may call this one, in the order of the program. */
  public List<MethodCode> callers(MethodRef method) {
    if (!knowsCallers) {
      knowsCallers = true;
      for (MethodCode caller : program.methods()) {
        for (MethodCode callee : callees(caller)) {
          callers.computeIfAbsent(callee.ref(), r -> new ArrayList<>()).add(caller);
        }
      }
      callers.replaceAll((ref, found) -> List.copyOf(found));
    }
    return callers.getOrDefault(method, List.of());
  }

  /** Whether the method is such a one, or private, and in the end called by such alone. */
  public boolean isPartOf(MethodCode method, Predicate<MethodCode> such) {
    return such.test(method) || isPartOf(method, such, new HashSet<>());
  }

  private boolean isPartOf(MethodCode method, Predicate<MethodCode> such, Set<MethodRef> seen) {
    if (!seen.add(method.ref())) {
      return true; // looked at already: were it called by others, all had ended there
    }
    boolean isHelper = method.isPrivate() && !method.isSynthetic();
    List<MethodCode> by = isHelper ? callers(method.ref()) : List.of();
    return !by.isEmpty()
        && by.stream().allMatch(caller -> such.test(caller) || isPartOf(caller, such, seen));
  }

  private List<MethodCode> find(MethodCode method) {
    Map<MethodRef, MethodCode> found = new LinkedHashMap<>();
    for (Op op : method.ops()) {
      if (op instanceof Op.Call call) {
        note(called(call), found);
      }
      functions(op, found);
    }
    return List.copyOf(found.values());
  }

  /** The bodies of the functions that the method makes. */
  Collection<MethodCode> functions(MethodCode method) {
    Map<MethodRef, MethodCode> found = new LinkedHashMap<>();
    method.ops().forEach(op -> functions(op, found));
    return found.values();
  }

  private void functions(Op op, Map<MethodRef, MethodCode> found) {
    if (op instanceof Op.Call call) {
      call.arguments().forEach(values -> functions(values, found));
    } else if (op instanceof Op.Store store) {
      functions(store.value(), found);
    } else if (op instanceof Op.StoreElement store) {
      functions(store.value(), found);
    } else if (op instanceof Op.Return result) {
      functions(result.value(), found);
    }
  }

  private Collection<MethodCode> called(Op.Call call) {
    Map<MethodRef, Collection<MethodCode>> known = call.exact() ? exact : dispatched;
    Collection<MethodCode> before = known.get(call.target());
    if (before == null) {
      before = called(call.target(), call.exact());
      known.put(call.target(), before);
    }
    return before;
  }

  private Collection<MethodCode> called(MethodRef target, boolean isExact) {
    boolean ours = !Library.isJdk(target.owner()) || Library.isTask("L" + target.owner() + ";");
    List<MethodCode> all = ours ? program.targets(target, isExact) : List.of();
    if (!target.name().equals("<init>")) {
      return all;
    }
    Map<MethodRef, MethodCode> found = new LinkedHashMap<>();
    note(all, found);
    note(program.tasks(target.owner()), found);
    return found.values();
  }

  private void functions(Collection<Value> values, Map<MethodRef, MethodCode> found) {
    for (Value value : values) {
      if (value instanceof Value.Function function) {
        note(program.targets(function.target(), false), found);
        function.captured().forEach(captured -> functions(captured, found));
      }
    }
  }

  private static void note(Collection<MethodCode> methods, Map<MethodRef, MethodCode> found) {
    methods.forEach(method -> found.putIfAbsent(method.ref(), method));
  }

  /**
   * The order in which methods are best summarised: callees first, by the strongly connected
   * components of the calls (Tarjan, SIAM J. Comput. 1972), without recursion.
   *
   * @param wanted the methods to put in order
   */
  public List<MethodCode> bottomUp(Collection<MethodCode> wanted) {
    Set<MethodRef> within = new HashSet<>();
    wanted.forEach(method -> within.add(method.ref()));
    Order order = new Order(within);
    for (MethodCode method : wanted) {
      if (!order.number.containsKey(method.ref())) {
        order.visit(method);
      }
    }
    return order.done;
  }

  private record Frame(MethodCode method, Iterator<MethodCode> callees) {}

  private final class Order {
    private final Set<MethodRef> within;
    private final List<MethodCode> done = new ArrayList<>();
    private final Map<MethodRef, Integer> number = new HashMap<>();
    private final Map<MethodRef, Integer> low = new HashMap<>();
    private final Deque<MethodCode> open = new ArrayDeque<>();
    private final Set<MethodRef> isOpen = new HashSet<>();

    Order(Set<MethodRef> within) {
      this.within = within;
    }

    private void visit(MethodCode start) {
      Deque<Frame> stack = new ArrayDeque<>();
      stack.push(enter(start));
      while (!stack.isEmpty()) {
        Frame frame = stack.element();
        MethodRef at = frame.method().ref();
        if (frame.callees().hasNext()) {
          MethodCode callee = frame.callees().next();
          if (within.contains(callee.ref()) && !number.containsKey(callee.ref())) {
            stack.push(enter(callee));
          } else if (isOpen.contains(callee.ref())) {
            low.merge(at, number.get(callee.ref()), Math::min);
          }
        } else {
          stack.pop();
          leave(frame.method());
          if (!stack.isEmpty()) {
            low.merge(stack.element().method().ref(), low.get(at), Math::min);
          }
        }
      }
    }

    private Frame enter(MethodCode method) {
      number.put(method.ref(), number.size());
      low.put(method.ref(), number.size() - 1);
      open.push(method);
      isOpen.add(method.ref());
      return new Frame(method, callees(method).iterator());
    }

    private void leave(MethodCode method) {
      if (!Objects.equals(number.get(method.ref()), low.get(method.ref()))) {
        return;
      }
      MethodCode member;
      do {
        member = open.pop();
        isOpen.remove(member.ref());
        done.add(member);
      } while (!member.ref().equals(method.ref()));
    }
  }
}
