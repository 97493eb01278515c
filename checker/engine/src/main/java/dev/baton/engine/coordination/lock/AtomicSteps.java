package dev.baton.engine.coordination.lock;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.scene.ConcurrentFields;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.OutcomeCalls;
import dev.baton.engine.vocabulary.SafeTypes;
import dev.baton.engine.vocabulary.Words;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Calls that are given a function of what is there now, and carry it out in one step with the
 * write: under the lock that guards what is read, or by a method of a concurrent map or an atomic.
 * A function that does not look at what it is given is no such step, wherever it runs.
 */
public final class AtomicSteps {
  private static final Set<String> OF_A_MAP = Words.of("compute computeIfPresent merge replaceAll");
  private static final Set<String> OF_AN_ATOMIC =
      Words.of("updateAndGet getAndUpdate accumulateAndGet getAndAccumulate");

  private final ConcurrentFields fields;

  public AtomicSteps(ConcurrentFields fields) {
    this.fields = fields;
  }

  /** Whether whatever the call leads to runs such a function so. */
  public boolean is(Op.Call call, Body body) {
    List<MethodCode> targets = body.targets(call);
    for (int i = call.isStatic() ? 0 : 1; i < call.arguments().size(); i++) {
      int argument = i;
      if (looksAtWhatIsThere(call.arguments().get(i), body)) {
        return !targets.isEmpty()
            && targets.stream().allMatch(target -> runs(new Body(target, body.world()), argument));
      }
    }
    return false;
  }

  /** A function whose result comes from what it is given, not only from what it brings along. */
  private static boolean looksAtWhatIsThere(List<Value> argument, Body body) {
    List<Value.Function> functions = body.functions(argument);
    return !functions.isEmpty()
        && functions.size() == argument.size()
        && functions.stream()
            .allMatch(f -> returnsOfItsOwn(f, body) && !Replacing.whatWasRead(f, body));
  }

  private static boolean returnsOfItsOwn(Value.Function function, Body body) {
    MethodCode code = body.world().program().method(function.target());
    return code != null
        && comesFrom(
            code.ops().stream()
                .filter(Op.Return.class::isInstance)
                .flatMap(end -> ((Op.Return) end).value().stream())
                .toList(),
            new Body(code, body.world()),
            parameter -> parameter >= function.captured().size());
  }

  private static boolean comesFrom(List<Value> values, Body body, IntPredicate parameter) {
    return body.sources(values).stream()
        .anyMatch(v -> v instanceof Value.Param p && parameter.test(p.index()));
  }

  /** Whether the parameter is used, and each use is in one step with the read and the write. */
  private boolean runs(Body body, int parameter) {
    Value function = new Value.Param(parameter);
    boolean used = false;
    for (int op = 0; op < body.ops().size(); op++) {
      Op.Call call = body.callAt(op);
      if (call != null && uses(call, function)) {
        used = true;
        if (!isStep(call, function, body) && !isUnderLock(op, call, function, body)) {
          return false;
        }
      }
    }
    return used;
  }

  private static boolean uses(Op.Call call, Value function) {
    return call.arguments().stream()
        .flatMap(List::stream)
        .anyMatch(
            v ->
                v.equals(function)
                    || (v instanceof Value.Function f
                        && f.captured().stream().anyMatch(c -> c.contains(function))));
  }

  /** It is handed to a concurrent map or an atomic, itself or in a function that runs it. */
  private boolean isStep(Op.Call call, Value function, Body body) {
    if (call.isStatic() || call.arguments().get(0).contains(function)) {
      return false;
    }
    boolean atomic =
        call.target().owner().startsWith("java/util/concurrent/atomic/")
            && OF_AN_ATOMIC.contains(CallNames.method(call));
    boolean map =
        CallNames.owner(call).endsWith("Map")
            && OF_A_MAP.contains(CallNames.method(call))
            && isSafe(call);
    return (atomic || map || OutcomeCalls.isVersionedUpdate(call))
        && call.arguments().stream()
            .flatMap(List::stream)
            .allMatch(v -> !(v instanceof Value.Function f) || runsInside(f, function, body));
  }

  private boolean isSafe(Op.Call call) {
    return SafeTypes.is(call.target().owner())
        || call.arguments().get(0).stream()
            .allMatch(v -> v instanceof Value.Field f && fields.isSafe(f.owner(), f.name()));
  }

  /** The function that is handed over asks the given one for the new value of what is there. */
  private static boolean runsInside(Value.Function outer, Value function, Body body) {
    MethodCode code = body.world().program().method(outer.target());
    if (code == null) {
      return outer.captured().stream().anyMatch(c -> c.contains(function)); // `function::apply`
    }
    Body inner = new Body(code, body.world());
    for (int op = 0; op < inner.ops().size(); op++) {
      Op.Call call = inner.callAt(op);
      if (call != null && asks(call, function, outer)) {
        return comesFrom(
            call.arguments().stream().skip(1).flatMap(List::stream).toList(),
            inner,
            parameter -> parameter >= outer.captured().size());
      }
    }
    return false;
  }

  /** Whether what is called is the function, which the outer one brings along. */
  private static boolean asks(Op.Call call, Value function, Value.Function outer) {
    return !call.isStatic()
        && call.arguments().get(0).stream()
            .anyMatch(
                v ->
                    v instanceof Value.Param p
                        && p.index() < outer.captured().size()
                        && outer.captured().get(p.index()).contains(function));
  }

  /** It is asked here, of what is read under the lock under which its answer is written. */
  private static boolean isUnderLock(int asked, Op.Call call, Value function, Body body) {
    if (call.isStatic() || !call.arguments().get(0).equals(List.of(function))) {
      return false;
    }
    Value answer = new Value.Result(call.id());
    List<Value> given = call.arguments().stream().skip(1).flatMap(List::stream).toList();
    return isTogether(asked, body, op -> isRead(op, given, body))
        && isTogether(asked, body, op -> isWritten(body.op(op), answer, body));
  }

  private static boolean isTogether(int asked, Body body, IntPredicate such) {
    boolean any = false;
    for (int op = 0; op < body.ops().size(); op++) {
      if (op != asked && such.test(op)) {
        any = true;
        if (!HeldLocks.both(body, op, asked)) {
          return false;
        }
      }
    }
    return any;
  }

  private static boolean isRead(int op, List<Value> given, Body body) {
    return body.op(op) instanceof Op.Load load
        ? given.stream()
            .anyMatch(
                v ->
                    v instanceof Value.Field f
                        && f.name().equals(load.name())
                        && load.base().contains(f.base()))
        : given.stream().anyMatch(v -> v instanceof Value.Result r && body.opOf(r) == op);
  }

  private static boolean isWritten(Op op, Value answer, Body body) {
    return op instanceof Op.Store store
        ? body.sources(store.value()).contains(answer)
        : op instanceof Op.Call call
            && call.arguments().stream().skip(1).anyMatch(a -> body.sources(a).contains(answer));
  }
}
