package dev.baton.engine.coordination.lock;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.lock.LockProtocol.State;
import dev.baton.engine.coordination.scene.Changes;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.effect.Paths;
import dev.baton.engine.effect.Substitution;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.coordination.CoordinationFact.UnlockedWork;
import dev.baton.engine.resolve.Names;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Simulation;
import dev.baton.engine.typestate.Spoken;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.LockCalls;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds work on lockable tasks that happens without the lock. What a method does to a task that it
 * was given is its caller's question, up to where the lock is taken or nobody calls.
 */
public final class TaskWork {
  private final Setting setting;
  private final LockableTasks tasks;
  private final Map<MethodRef, List<Need>> needs = new HashMap<>();
  private final Map<Place, UnlockedWork> found = new LinkedHashMap<>();

  private TaskWork(Setting setting) {
    this.setting = setting;
    this.tasks = new LockableTasks(setting.world().program());
  }

  public static List<UnlockedWork> find(Setting setting) {
    TaskWork work = new TaskWork(setting);
    if (work.tasks.isEmpty()) {
      return List.of();
    }
    for (MethodCode method : setting.world().program().methods()) {
      List<Need> open = work.needs(method);
      if (work.isRoot(method)) {
        open.forEach(need -> work.report(need, method));
      }
    }
    return new ArrayList<>(work.found.values());
  }

  /** Nobody calls it; a mutator of the task itself waits for a caller. */
  private boolean isRoot(MethodCode method) {
    Set<MethodRef> callers = setting.calls().callers(method.ref());
    return !tasks.isTask(method.ref().owner())
        && callers.stream().allMatch(c -> c.equals(method.ref()));
  }

  private void report(Need need, MethodCode entry) {
    List<Step> reached = new ArrayList<>();
    Body body = setting.body(entry);
    String name = Names.method(entry.ref(), setting.world().program());
    reached.add(new Step(name, body.declared()));
    reached.addAll(need.hops());
    found.putIfAbsent(
        need.place(), new UnlockedWork(need.named(), need.member(), reached, need.place()));
  }

  private List<Need> needs(MethodCode method) {
    List<Need> known = needs.get(method.ref());
    if (known == null) {
      needs.put(method.ref(), List.of());
      known = List.copyOf(collect(method));
      needs.put(method.ref(), known);
    }
    return known;
  }

  private List<Need> collect(MethodCode method) {
    Body body = setting.body(method);
    List<Need> open = new ArrayList<>();
    for (int op = 0; op < body.ops().size(); op++) {
      for (Need need : at(body, op)) {
        for (Value task : body.follow(need.task())) {
          Value root = Paths.root(task);
          boolean made = root instanceof Value.Fresh;
          if (!made && !isConstruction(method, task) && !isHeld(body, op, need.task())) {
            Need here = new Need(task, need.named(), need.member(), need.hops(), need.place());
            if (root instanceof Value.Param) {
              open.add(here);
            } else {
              report(here, method);
            }
          }
        }
      }
    }
    return open;
  }

  private static boolean isConstruction(MethodCode method, Value task) {
    return method.ref().name().equals("<init>") && task.equals(new Value.Param(0));
  }

  private List<Need> at(Body body, int op) {
    List<Need> all = new ArrayList<>();
    if (body.op(op) instanceof Op.Store store && tasks.isWork(store.owner(), store.name())) {
      store.base().forEach(task -> all.add(need(body, op, task, store.name())));
    } else if (body.op(op) instanceof Op.StoreElement store) {
      inside(body, store.array()).forEach((f, task) -> all.add(need(body, op, task, f.name())));
    } else if (body.op(op) instanceof Op.Call call) {
      if (Changes.ofReceiver(call) != null) {
        inside(body, call.arguments().get(0))
            .forEach((f, task) -> all.add(need(body, op, task, f.name())));
      }
      all.addAll(ofCallees(body, call));
    }
    return all;
  }

  private static Need need(Body body, int op, Value task, String member) {
    return new Need(task, Spoken.of(List.of(task), body), member, List.of(), body.at(op));
  }

  /** The fields of tasks that these paths, or the accessors in them, lead into; with the task. */
  private Map<Value.Field, Value> inside(Body body, List<Value> paths) {
    Map<Value.Field, Value> tasksOf = new LinkedHashMap<>();
    for (Value path : paths) {
      for (Value live : body.follow(content(path))) {
        if (content(live) instanceof Value.Field field
            && tasks.isWork(field.owner(), field.name())) {
          tasksOf.put(field, field.base());
        }
      }
    }
    return tasksOf;
  }

  /** What the elements are kept in. */
  private static Value content(Value path) {
    Value at = path;
    while (at instanceof Value.Element element) {
      at = element.base();
    }
    return at;
  }

  private List<Need> ofCallees(Body body, Op.Call call) {
    List<Need> all = new ArrayList<>();
    Step step = new Step("calls " + CallNames.text(call), body.at(call));
    for (MethodCode target : body.targets(call)) {
      seenFrom(call.arguments(), target, step, call, all);
    }
    for (List<Value> argument : call.arguments()) {
      for (Value.Function function : body.functions(argument)) {
        MethodCode run = setting.world().program().resolve(function.target());
        if (run != null) {
          seenFrom(function.captured(), run, step, call, all);
        }
      }
    }
    return all;
  }

  private void seenFrom(
      List<List<Value>> arguments, MethodCode callee, Step step, Op.Call call, List<Need> to) {
    for (Need need : needs(callee)) {
      for (Value task : new Substitution(arguments, call.id()).of(need.task())) {
        if (!(task instanceof Value.Unknown)) {
          to.add(need.from(task, step));
        }
      }
    }
  }

  /** Whether the lock of the task is held on every path to the op. */
  private boolean isHeld(Body body, int op, Value task) {
    Set<String> locks = tasks.locks(body.names(List.of(task)));
    for (int site = 0; site < body.ops().size(); site++) {
      Op.Call taken = body.callAt(site);
      if (taken == null || LockCalls.taking(taken) == LockCalls.Taking.NONE) {
        continue;
      }
      for (String lock : body.names(taken.arguments().get(0))) {
        if (locks.contains(lock) && (site == op || isHeld(body, op, site, lock))) {
          return true;
        }
      }
    }
    Op.Call call = body.callAt(op);
    return call != null && !call.isStatic() && runsWithHold(body, call, locks);
  }

  private static boolean isHeld(Body body, int op, int site, String lock) {
    Set<State> states =
        Simulation.run(body, new LockProtocol(body, site, lock, call -> true)).before(op);
    return !states.isEmpty() && states.stream().allMatch(State::isHeld);
  }

  /** {@code task.hold("writer").ifPresent(hold -> ...)}. */
  private static boolean runsWithHold(Body body, Op.Call call, Set<String> locks) {
    Op.Call hold =
        call.arguments().get(0).size() == 1 ? body.call(call.arguments().get(0).get(0)) : null;
    return hold != null
        && CallNames.method(hold).equals("hold")
        && CallNames.method(call).startsWith("ifPresent")
        && body.names(hold.arguments().get(0)).stream().anyMatch(locks::contains);
  }
}
