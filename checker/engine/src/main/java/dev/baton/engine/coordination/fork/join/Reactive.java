package dev.baton.engine.coordination.fork.join;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.ForkCalls;
import dev.baton.engine.vocabulary.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Branches of reactive streams that ask agents, and meet: the first error cancels the others. Only
 * where their results are put together; what a stream has given away before is not lost.
 */
final class Reactive {
  private static final Set<String> MANY = Words.of("Flux ParallelFlux Flowable Observable Multi");
  private static final Set<String> ONE = Words.of("Mono Single Maybe Uni");
  private static final Set<String> ALL = Words.of("zip zipArray when");
  private static final Set<String> EACH =
      Words.of("flatMap flatMapSequential flatMapSingle flatMapMaybe");
  private static final Set<String> COLLECTS =
      Words.of(
          "collectList collect collectMap collectMultimap collectSortedList reduce toList "
              + "toMap");

  /** Calls that give a stream to a function of whoever knows what. */
  private static final Set<String> APPLIES = Words.of("transform transformDeferred compose as");

  private static final int LONGEST = 12;
  private static final int DEEPEST = 4;

  private final Setting setting;

  Reactive(Setting setting) {
    this.setting = setting;
  }

  /** Whether branches can meet in such a call; looks at the target alone. */
  static boolean isJoin(Op.Call call) {
    String method = CallNames.method(call);
    return call.isStatic()
        ? ALL.contains(method) && isStream(call)
        : EACH.contains(method) && MANY.contains(CallNames.owner(call));
  }

  /** Whether branches that ask agents, and handle no failure themselves, meet in the call. */
  boolean meetIn(Op.Call call, Body body) {
    if (!isJoin(call)) {
      return false;
    }
    if (call.isStatic()) {
      return call.arguments().stream().filter(branch -> asks(branch, body)).count() > 1;
    }
    return isCollected(call, body)
        && !isOneAtATime(call, body)
        && call.arguments().stream()
            .flatMap(argument -> body.functions(argument).stream())
            .anyMatch(this::asks);
  }

  private boolean asks(List<Value> branch, Body body) {
    return body.sources(branch).stream()
        .map(body::call)
        .anyMatch(
            call ->
                call != null
                    && setting.agents().asks(call, body.method())
                    && body.targets(call).stream().noneMatch(this::handles));
  }

  private boolean asks(Value.Function function) {
    MethodCode code = setting.world().program().resolve(function.target());
    if (code == null) {
      return setting.agents().isAgent(function.target());
    }
    // what it makes may be what asks: q -> Mono.fromCallable(() -> model.chat(q))
    boolean asks =
        setting.agents().isAgent(function.target())
            || setting.agents().isReachedBy(code.ref())
            || setting.calls().callees(code).stream()
                .anyMatch(
                    made ->
                        setting.agents().isReachedBy(made.ref())
                            && setting.throwing().canEscape(made));
    return asks && !handles(code);
  }

  /** Whether the method, or what it calls, deals with the failure of a branch, or may do so. */
  private boolean handles(MethodCode method) {
    Set<MethodCode> reached = new LinkedHashSet<>();
    Set<MethodCode> next = Set.of(method);
    for (int depth = 0; depth < DEEPEST; depth++) {
      reached.addAll(next);
      Set<MethodCode> called = new LinkedHashSet<>();
      next.forEach(each -> called.addAll(setting.calls().callees(each)));
      called.removeAll(reached);
      next = called;
    }
    return reached.stream()
        .flatMap(each -> each.ops().stream())
        .anyMatch(
            op ->
                op instanceof Op.Call call
                    && (ForkCalls.handlesFailure(call)
                        || APPLIES.contains(CallNames.method(call))));
  }

  /** Whether there is only one branch, or each begins when the one before has ended. */
  private static boolean isOneAtATime(Op.Call call, Body body) {
    boolean one =
        call.arguments().size() > 2
            && call.arguments().get(2).equals(List.of(new Value.Constant(1)));
    return one
        || body.sources(call.arguments().get(0)).stream()
            .anyMatch(value -> body.isMadeBy(value, Reactive::isOfOne));
  }

  private static boolean isOfOne(Op.Call call) {
    String method = CallNames.method(call);
    return (call.isStatic()
            && method.equals("just")
            && call.target().descriptor().startsWith("(Ljava/lang/Object;)"))
        || (method.equals("flux") && ONE.contains(CallNames.owner(call)));
  }

  /** Whether what comes out is put together into one result. */
  private static boolean isCollected(Op.Call call, Body body) {
    Op.Call at = call;
    for (int stage = 0; at != null && stage < LONGEST; stage++) {
      if (COLLECTS.contains(CallNames.method(at))) {
        return true;
      }
      at = next(at, body);
    }
    return false;
  }

  private static Op.@Nullable Call next(Op.Call call, Body body) {
    List<Integer> uses = body.uses().of(call.id());
    Op.Call next = uses.size() == 1 ? body.callAt(uses.get(0)) : null;
    return next != null && !next.isStatic() && isStream(next) ? next : null;
  }

  private static boolean isStream(Op.Call call) {
    String owner = CallNames.owner(call);
    return MANY.contains(owner) || ONE.contains(owner);
  }
}
