package dev.baton.engine.coordination.scene;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.agent.AgentEntries;
import dev.baton.engine.flow.World;
import dev.baton.engine.model.Runner;
import dev.baton.engine.model.Step;
import dev.baton.engine.resolve.Program;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.Later;
import dev.baton.engine.vocabulary.ModelNames;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Calls that ask an agent or a model: into a role's type or method from outside it, or to a type
 * whose name says so; and the methods through which such a call is reached while they run.
 */
public final class AgentCalls {
  private static final String PATTERNS = "dev/baton/patterns/";
  private final World world;
  private final ModelNames models;
  private final Calls calls;
  private final AgentEntries entries;
  private final Map<MethodRef, Op.Call> through = new HashMap<>();
  private final Set<String> packages = new HashSet<>();

  public AgentCalls(World world, ModelNames models, Calls calls) {
    this.world = world;
    this.models = models;
    this.calls = calls;
    this.entries = new AgentEntries(world.program(), world.roles());
    for (MethodCode method : world.program().methods()) {
      if (world.roles().of(method).kind() != Runner.Kind.NOBODY) {
        packages.add(packageOf(method));
      }
    }
    Deque<MethodRef> work = new ArrayDeque<>();
    for (MethodCode method : world.program().methods()) {
      for (Op op : method.ops()) {
        if (op instanceof Op.Call call) {
          note(call, method, work);
        }
      }
    }
    spread(work);
  }

  private void note(Op.Call call, MethodCode method, Deque<MethodRef> work) {
    if (call.target().owner().startsWith(PATTERNS)) {
      packages.add(packageOf(method));
    }
    if (!through.containsKey(method.ref()) && isDirect(call, method)) {
      through.put(method.ref(), call);
      packages.add(packageOf(method));
      work.add(method.ref());
    }
  }

  private static String packageOf(MethodCode method) {
    String owner = method.ref().owner();
    return owner.substring(0, owner.lastIndexOf('/') + 1);
  }

  /**
   * Whether agents are at work near the method: something in its package is a role, asks an agent,
   * or uses Baton's patterns. Elsewhere only what cannot be meant is worth a word.
   */
  public boolean areNear(MethodCode method) {
    return packages.contains(packageOf(method));
  }

  private void spread(Deque<MethodRef> work) {
    while (!work.isEmpty()) {
      MethodRef callee = work.remove();
      for (MethodRef caller : calls.callers(callee)) {
        MethodCode code = world.program().method(caller);
        Op.Call call = code == null || through.containsKey(caller) ? null : runs(code, callee);
        if (call != null) {
          through.put(caller, call);
          work.add(caller);
        }
      }
    }
  }

  /** Whether nothing in the program asks an agent. */
  public boolean isEmpty() {
    return through.isEmpty();
  }

  /** Whether an agent is asked while the method runs. */
  public boolean isReachedBy(MethodRef method) {
    return through.containsKey(method);
  }

  /** Whether the method is one by which an agent is asked. */
  public boolean isAgent(MethodRef method) {
    List<List<Value>> receiver = List.of(List.of());
    if (models.asks(new Op.Call(0, method, false, false, receiver, 0))) {
      return true;
    }
    MethodCode code = world.program().resolve(method);
    return code != null && entries.isOne(code);
  }

  /** Whether the call itself asks an agent. */
  public boolean isDirect(Op.Call call, MethodCode caller) {
    return (asksModel(call) && !isInside(caller, call.target().owner()))
        || entries.areAsked(call, caller);
  }

  /** By the name of its type; an annotation that is called so says something of an agent. */
  private boolean asksModel(Op.Call call) {
    TypeCode type = models.asks(call) ? world.program().type(call.target().owner()) : null;
    return type == null ? models.asks(call) : !type.isAnnotation();
  }

  /** What a type says to itself, or to what it inherits from, asks nobody. */
  private boolean isInside(MethodCode caller, String type) {
    Deque<String> work = new ArrayDeque<>(List.of(caller.ref().owner()));
    Set<String> seen = new HashSet<>();
    while (!work.isEmpty()) {
      String at = work.remove();
      if (at.equals(type)) {
        return true;
      }
      TypeCode code = seen.add(at) ? world.program().type(at) : null;
      if (code != null) {
        work.addAll(Program.supertypes(code));
        Optional.ofNullable(code.enclosing()).ifPresent(work::add);
      }
    }
    return false;
  }

  /** The way from a call to an agent, this call first; empty where it asks none while it runs. */
  public List<Op.Call> way(Op.Call call, MethodCode caller) {
    List<Op.Call> steps = new ArrayList<>();
    Set<MethodRef> seen = new HashSet<>();
    MethodCode at = caller;
    Op.Call next = call;
    while (next != null) {
      steps.add(next);
      if (isDirect(next, at)) {
        return steps;
      }
      MethodCode callee = run(next).filter(m -> through.containsKey(m.ref())).orElse(null);
      if (callee == null || !seen.add(callee.ref())) {
        return List.of();
      }
      at = callee;
      next = through.get(callee.ref());
    }
    return List.of();
  }

  /**
   * Whether an agent may be asked while a call of this target runs; what functions do that it is
   * given is left out.
   */
  public boolean mayAsk(Op.Call call) {
    return asksModel(call)
        || entries.areNamed(call)
        || world.program().targets(call.target(), call.exact()).stream()
            .anyMatch(target -> through.containsKey(target.ref()));
  }

  /** Whether an agent is asked while the call runs. */
  public boolean asks(Op.Call call, MethodCode caller) {
    return !through.isEmpty() && !way(call, caller).isEmpty();
  }

  /** The same as steps of a trail, without the call itself. */
  public List<Step> trail(Op.Call call, MethodCode caller, Bodies bodies) {
    List<Step> steps = new ArrayList<>();
    List<Op.Call> way = way(call, caller);
    MethodCode at = caller;
    for (int hop = 0; hop < way.size(); hop++) {
      if (hop > 0) {
        steps.add(new Step("asks " + CallNames.text(way.get(hop)), bodies.of(at).at(way.get(hop))));
      }
      at = run(way.get(hop)).orElse(at);
    }
    return steps;
  }

  /** A method that runs while the call does: its target, or a function that it is given. */
  private Optional<MethodCode> run(Op.Call call) {
    List<MethodCode> all = runs(call);
    Optional<MethodCode> asking =
        all.stream().filter(m -> through.containsKey(m.ref())).findFirst();
    return asking.isPresent() ? asking : all.stream().findFirst();
  }

  private List<MethodCode> runs(Op.Call call) {
    List<MethodCode> targets = world.program().targets(call.target(), call.exact());
    List<MethodCode> all = new ArrayList<>(targets);
    for (int i = 0; i < call.arguments().size(); i++) {
      for (Value value : call.arguments().get(i)) {
        if (value instanceof Value.Function function && runsNow(call, i, targets)) {
          MethodCode body = world.program().resolve(function.target());
          if (body != null) {
            all.add(body);
          }
        }
      }
    }
    return all;
  }

  /** A call on the function itself, or one that runs it at once. */
  private static boolean runs(Op.Call call, Value function) {
    for (int i = 0; i < call.arguments().size(); i++) {
      boolean receiver = i == 0 && !call.isStatic();
      if (call.arguments().get(i).contains(function) && (receiver || !Later.is(call))) {
        return true;
      }
    }
    return false;
  }

  private boolean runsNow(Op.Call call, int argument, List<MethodCode> targets) {
    if (targets.isEmpty()) {
      return !Later.is(call);
    }
    return targets.stream()
        .flatMap(t -> t.ops().stream())
        .anyMatch(op -> op instanceof Op.Call c && runs(c, new Value.Param(argument)));
  }

  private Op.@Nullable Call runs(MethodCode caller, MethodRef callee) {
    for (Op op : caller.ops()) {
      if (op instanceof Op.Call call) {
        for (MethodCode target : runs(call)) {
          if (target.ref().equals(callee)) {
            return call;
          }
        }
      }
    }
    return null;
  }
}
