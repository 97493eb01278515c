package dev.baton.engine.coordination.fork;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Cycles;
import dev.baton.engine.typestate.Uses;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.ForkCalls;
import dev.baton.engine.vocabulary.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All branches that the program starts, and what runs in them. */
public final class Forks {
  /** Calls that run a function once for each of several things. */
  private static final Set<String> EACH =
      Words.of("map forEach flatMap mapToObj generate iterate peek setAll");

  private final Setting setting;
  private final List<Fork> all = new ArrayList<>();
  private final List<Fork> continuations = new ArrayList<>();
  private final Set<MethodRef> repeated = new HashSet<>();

  public Forks(Setting setting) {
    this.setting = setting;
    for (MethodCode method : setting.sites().calling(Forks::isForEach)) {
      for (Op op : method.ops()) {
        if (op instanceof Op.Call call && isForEach(call)) {
          noteRepeated(call);
        }
      }
    }
    setting.sites().calling(Forks::isFork).forEach(this::collect);
  }

  private static boolean isFork(Op.Call call) {
    return ForkCalls.starts(call)
        || ForkCalls.invokesAll(call)
        || ForkCalls.isParallel(call)
        || isThread(call)
        || isFanOut(call);
  }

  private static boolean isThread(Op.Call call) {
    return CallNames.method(call).equals("<init>") && CallNames.owner(call).equals("Thread");
  }

  private static boolean isFanOut(Op.Call call) {
    return CallNames.owner(call).equals("FanOut") && CallNames.method(call).equals("run");
  }

  static boolean isForEach(Op.Call call) {
    return EACH.contains(CallNames.method(call)) && call.target().owner().startsWith("java/");
  }

  private void noteRepeated(Op.Call call) {
    for (List<Value> argument : call.arguments()) {
      for (Value value : argument) {
        if (value instanceof Value.Function function) {
          repeated.add(function.target());
        }
      }
    }
  }

  private void collect(MethodCode method) {
    Body body = setting.body(method);
    Cycles cycles = body.cycles();
    for (int op = 0; op < body.ops().size(); op++) {
      Op.Call call = body.callAt(op);
      if (call == null) {
        continue;
      }
      boolean again = repeated.contains(method.ref()) || !cycles.around(op).isEmpty();
      if (ForkCalls.starts(call) || isThread(call)) {
        branches(body, op, call.arguments(), again && isOpenAgain(op, body));
      } else if (isFanOut(call)) {
        branches(body, op, call.arguments(), true);
      } else if (ForkCalls.invokesAll(call)) {
        tasks(body, cycles, op, call.arguments().get(1), again);
      } else if (isOnParallelStream(body, call)) {
        branches(body, op, call.arguments(), true);
      } else if (ForkCalls.continues(call)) {
        continuation(body, op, call, again);
      }
    }
  }

  private void continuation(Body body, int op, Op.Call call, boolean again) {
    int began = began(call, body);
    for (Value.Function function : began < 0 ? List.<Value.Function>of() : functions(call, body)) {
      MethodCode next = setting.world().program().resolve(function.target());
      continuations.add(
          new Fork(
              body,
              op,
              function.target(),
              next,
              function.captured(),
              again && isOpenAgain(began, body),
              began));
    }
  }

  /** Whether the branch may still run when it is started again, or its method returns. */
  private boolean isOpenAgain(int op, Body body) {
    if (!body.cycles().around(op).isEmpty()) {
      return isOpenAt(op, op, body);
    }
    for (int end = 0; end < body.ops().size(); end++) {
      if (body.op(end) instanceof Op.Return && isOpenAt(op, end, body)) {
        return true;
      }
    }
    return false;
  }

  /** Whether some way leads from the fork to the op on which nobody waits for the branch. */
  static boolean isOpenAt(int fork, int op, Body body) {
    BitSet open = new BitSet();
    for (int at = 0; at < body.ops().size(); at++) {
      open.set(at, !waitsFor(fork, at, body));
    }
    for (int next : body.flow().next(fork)) {
      if (next < body.ops().size()
          && open.get(next)
          && body.normalCycles().from(next, open).get(op)) {
        return true;
      }
    }
    return false;
  }

  private static boolean waitsFor(int fork, int at, Body body) {
    return body.op(fork) instanceof Op.Call start
        && body.isCall(at, ForkCalls::waits)
        && body.sources(((Op.Call) body.op(at)).arguments().get(0))
            .contains(new Value.Result(start.id()));
  }

  private static List<Value.Function> functions(Op.Call call, Body body) {
    return call.arguments().stream().flatMap(a -> body.functions(a).stream()).toList();
  }

  /** The call that started the branch behind which the stage stands; -1 where it is not seen. */
  private static int began(Op.Call stage, Body body) {
    Op.Call at = stage;
    while (at != null && ForkCalls.continues(at)) {
      List<Value> before = at.arguments().get(0);
      at = before.size() == 1 ? body.call(before.get(0)) : null;
    }
    return at != null && ForkCalls.starts(at) ? body.opOf(new Value.Result(at.id())) : -1;
  }

  /** The functions that a collection of tasks was made of; many where a loop has added them. */
  private void tasks(Body body, Cycles cycles, int op, List<Value> collection, boolean again) {
    List<Value> given = inOrder(body, body.sources(collection));
    List<Value> mapped = Mapped.tasks(given, body);
    branches(body, op, List.of(mapped.isEmpty() ? given : mapped), again || !mapped.isEmpty());
    Set<String> names = body.names(collection);
    branches(body, op, List.of(Mapped.added(names, body)), true);
    for (int at = 0; at < body.ops().size(); at++) {
      Op.Call call = body.callAt(at);
      if (call != null
          && CallNames.method(call).startsWith("add")
          && !call.isStatic()
          && body.names(call.arguments().get(0)).stream().anyMatch(names::contains)) {
        List<List<Value>> added = call.arguments().subList(1, call.arguments().size());
        branches(body, op, added, again || !cycles.around(at).isEmpty());
      }
    }
  }

  /** As they are declared: the last branch is the one that has to change. */
  private static List<Value> inOrder(Body body, Set<Value> values) {
    Set<Value> ordered = new LinkedHashSet<>();
    for (Op op : body.ops()) {
      Uses.values(
          op,
          value -> {
            if (values.contains(value)) {
              ordered.add(value);
            }
          });
    }
    ordered.addAll(values);
    return List.copyOf(ordered);
  }

  private static boolean isOnParallelStream(Body body, Op.Call call) {
    boolean stream = call.target().owner().startsWith("java/util/stream/");
    return stream
        && !call.isStatic()
        && !CallNames.method(call).equals("forEachOrdered")
        && body.comesFrom(call.arguments().get(0), ForkCalls::isParallel);
  }

  private void branches(Body body, int op, List<List<Value>> arguments, boolean many) {
    Set<Value.Function> functions = new LinkedHashSet<>();
    arguments.forEach(a -> functions.addAll(body.functions(a)));
    for (Value.Function function : functions) {
      MethodCode branch = setting.world().program().resolve(function.target());
      all.add(new Fork(body, op, function.target(), branch, function.captured(), many, op));
    }
    for (List<Value> argument : arguments) {
      objects(body, op, argument, many);
    }
  }

  /** An object of the program that is given in place of a function. */
  private void objects(Body body, int op, List<Value> argument, boolean many) {
    for (Value value : argument) {
      var type =
          value instanceof Value.Fresh fresh ? setting.world().program().type(fresh.type()) : null;
      if (type != null) {
        for (MethodCode method : type.methods()) {
          String name = method.ref().name();
          if ((name.equals("run") || name.equals("call") || name.equals("get"))
              && CallNames.takesNothing(method.ref())
              && !method.isSynthetic()) {
            all.add(new Fork(body, op, method.ref(), method, List.of(List.of(value)), many, op));
          }
        }
      }
    }
  }

  public List<Fork> all() {
    return all;
  }

  /**
   * What runs when a branch has ended that was started in the same body, in its thread or later.
   */
  List<Fork> continuations() {
    return continuations;
  }

  /** Whether the branch asks an agent. */
  public boolean asks(Fork fork) {
    return setting.agents().isReachedBy(fork.target()) || setting.agents().isAgent(fork.target());
  }
}
