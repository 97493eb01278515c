package dev.baton.engine.coordination.lock;

import static dev.baton.engine.model.coordination.CoordinationFact.Look.LOOKED_AT;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.lock.LockProtocol.State;
import dev.baton.engine.coordination.scene.Branch;
import dev.baton.engine.coordination.scene.Looks;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.coordination.CoordinationFact;
import dev.baton.engine.model.coordination.CoordinationFact.HeldCall;
import dev.baton.engine.model.coordination.CoordinationFact.LockTaken;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Simulation;
import dev.baton.engine.typestate.Spoken;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.LockCalls;
import dev.baton.engine.vocabulary.LockCalls.Taking;
import dev.baton.engine.vocabulary.Logs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Finds where locks are taken, how they leak, and who is asked while they are held. */
public final class Locks {
  private final Setting setting;
  private final Permits permits;
  private final Map<String, Set<MethodCode>> releases = new HashMap<>();
  private final Set<MethodCode> taking = new HashSet<>();
  private final List<CoordinationFact> found = new ArrayList<>();

  private Locks(Setting setting) {
    this.setting = setting;
    this.permits = new Permits(setting.world().program());
  }

  public static List<CoordinationFact> find(Setting setting) {
    Locks locks = new Locks(setting);
    setting
        .sites()
        .callingOrLocking(call -> LockCalls.isLock(CallNames.owner(call)))
        .forEach(locks::note);
    setting.world().program().methods().stream()
        .filter(m -> locks.taking.contains(m) || m.isSynchronized())
        .forEach(locks::look);
    return locks.found;
  }

  private void note(MethodCode method) {
    for (Op op : method.ops()) {
      if (op instanceof Op.Monitor) {
        taking.add(method);
      } else if (op instanceof Op.Call call && LockCalls.isLock(CallNames.owner(call))) {
        if (LockCalls.taking(call) != Taking.NONE) {
          taking.add(method);
        } else if (LockCalls.isRelease(call)) {
          kinds(call).forEach(k -> releases.computeIfAbsent(k, n -> new HashSet<>()).add(method));
        }
      }
    }
  }

  /** What tells a lock from others all over the program: the field that it is kept in, its type. */
  private static Set<String> kinds(Op.Call call) {
    Set<String> kinds = new TreeSet<>();
    for (Value value : call.arguments().get(0)) {
      if (value instanceof Value.Field field) {
        kinds.add(field.owner() + "." + field.name());
      } else if (value instanceof Value.Static global) {
        kinds.add(global.owner() + "." + global.name());
      }
    }
    return kinds.isEmpty() ? Set.of(CallNames.owner(call)) : kinds;
  }

  private void look(MethodCode method) {
    Body body = setting.body(method);
    if (method.isSynchronized()) {
      String lock = method.isStatic() ? "class" : "this";
      Supplier<Step> taken =
          () -> new Step("`" + lock + "` is locked by `synchronized`", body.declared());
      for (int op = 0; op < body.ops().size(); op++) {
        asked(body, op, lock, taken);
      }
    }
    for (int op = 0; op < body.ops().size(); op++) {
      List<Value> lock = lockTaken(body.op(op));
      for (String name : body.names(lock)) {
        if (!name.contains("?")) {
          follow(body, op, name, lock);
        }
      }
    }
  }

  private static List<Value> lockTaken(Op op) {
    if (op instanceof Op.Monitor monitor && monitor.enter()) {
      return monitor.object();
    }
    boolean takes = op instanceof Op.Call c && LockCalls.taking(c) != Taking.NONE;
    return takes ? ((Op.Call) op).arguments().get(0) : List.of();
  }

  private void follow(Body body, int site, String lock, List<Value> values) {
    LockProtocol protocol =
        new LockProtocol(
            body,
            site,
            lock,
            call -> !Logs.isLogger(call) && setting.throwing().canThrow(call, body));
    Simulation<State> run = Simulation.run(body, protocol);
    String name = Spoken.of(values, body);
    if (body.op(site) instanceof Op.Call call) {
      leaks(body, call, protocol, run, name);
    }
    if (body.op(site) instanceof Op.Call call
        && (FencedHolds.is(call, body) || permits.areSeveral(call, body))) {
      return;
    }
    Supplier<Step> taken = () -> new Step("`" + name + "` is taken", body.at(site));
    for (int op = 0; op < body.ops().size(); op++) {
      if (run.before(op).stream().anyMatch(State::isHeld)) {
        asked(body, op, name, taken);
      }
    }
  }

  private void leaks(
      Body body, Op.Call call, LockProtocol protocol, Simulation<State> run, String name) {
    boolean here = false;
    for (int op = 0; op < body.ops().size(); op++) {
      here |= protocol.isRelease(op) && run.before(op).stream().anyMatch(s -> s != State.FREE);
    }
    List<Step> leaks = new ArrayList<>();
    if (here) {
      boolean handedOn = isHandedOn(body, call);
      for (Simulation.Exit<State> exit : run.exits()) {
        if (exit.state().isHeld() && !(handedOn && !exit.thrown())) {
          leaks.add(leak(body, exit));
        }
      }
    }
    boolean unseen = LockCalls.taking(call) == Taking.ASKED && Looks.at(call, body) != LOOKED_AT;
    boolean released = here || unseen || isKept(body, call) || isReleasedElsewhere(call);
    if (!released || !leaks.isEmpty()) {
      found.add(new LockTaken(name, leaks, released, body.at(call)));
    }
  }

  private static Step leak(Body body, Simulation.Exit<State> exit) {
    String how = "returns with it";
    if (exit.thrown()) {
      boolean calls = body.op(exit.op()) instanceof Op.Call;
      how = calls ? CallNames.text((Op.Call) body.op(exit.op())) + " can throw" : "throws";
    }
    return new Step(how, body.at(exit.op()));
  }

  /** Whether another method, which does not take the lock, is there to give it back. */
  private boolean isHandedOn(Body body, Op.Call call) {
    return kinds(call).stream()
        .filter(kind -> kind.contains("."))
        .flatMap(kind -> releases.getOrDefault(kind, Set.of()).stream())
        .anyMatch(m -> !m.ref().equals(body.method().ref()) && !taking.contains(m));
  }

  private boolean isReleasedElsewhere(Op.Call call) {
    return LockCalls.isSemaphore(call)
        || kinds(call).stream().anyMatch(kind -> !releases.getOrDefault(kind, Set.of()).isEmpty());
  }

  /** Whether what the call answers goes on to somebody who can give the lock back. */
  private static boolean isKept(Body body, Op.Call call) {
    for (int use : body.uses().of(call.id())) {
      Op op = body.op(use);
      boolean given =
          op instanceof Op.Call to
              && to.arguments().stream().anyMatch(a -> !body.functions(a).isEmpty());
      boolean negated = op instanceof Op.Test && new Branch(body, use).isFlat();
      if (given
          || negated
          || op instanceof Op.Return
          || op instanceof Op.Store
          || op instanceof Op.StoreElement) {
        return true;
      }
    }
    return false;
  }

  private void asked(Body body, int op, String lock, Supplier<Step> taken) {
    Op.Call call = body.callAt(op);
    if (call != null && setting.agents().asks(call, body.method())) {
      List<Op.Call> way = setting.agents().way(call, body.method());
      String asked = CallNames.text(way.get(way.size() - 1));
      List<Step> reached = setting.agents().trail(call, body.method(), setting.bodies());
      found.add(new HeldCall(lock, taken.get(), asked, reached, body.at(op)));
    }
  }
}
