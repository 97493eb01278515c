package dev.baton.engine.coordination.agreement;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.Logs;
import dev.baton.engine.vocabulary.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Verdicts that are put together, into a collection or a stream, of which all are asked. */
final class Gathered {
  private static final Set<String> ADD = Words.of("add addLast offer put append");
  private static final Set<String> EACH = Words.of("map mapToObj flatMap");
  private static final Set<String> COLLECT = Words.of("toList collect toArray");
  private static final Set<String> ASK = Words.of("contains containsAll containsValue stream");
  private static final Set<String> FIRST = Words.of("skip limit sequential findFirst findAny");
  private static final Set<String> COUNT = Words.of("hasNext size isEmpty");
  private static final Set<String> PICK =
      Words.of("get getFirst getLast peek poll remove removeFirst removeLast pop findFirst");
  private final Setting setting;
  private final Predicate<Op.Call> reconciles;

  /**
   * @param reconciles whether a call makes one verdict of many, by what it is called
   */
  Gathered(Setting setting, Predicate<Op.Call> reconciles) {
    this.setting = setting;
    this.reconciles = reconciles;
  }

  /** Whether all of these are added to one collection, and that is asked for more than one. */
  boolean inACollection(List<Value> verdicts, Body body) {
    Set<List<Value>> collections = new HashSet<>();
    Set<Value> added = new HashSet<>();
    for (Op op : body.ops()) {
      if (op instanceof Op.Call call && adds(call)) {
        call.arguments().stream()
            .flatMap(List::stream)
            .filter(verdicts::contains)
            .forEach(
                v -> {
                  collections.add(call.arguments().get(0));
                  added.add(v);
                });
      }
    }
    if (collections.size() != 1 || !added.containsAll(verdicts)) {
      return false;
    }
    List<Value> collection = collections.iterator().next();
    return collection.size() == 1
        && collection.get(0) instanceof Value.Fresh
        && body.ops().stream().anyMatch(op -> asks(op, collection.get(0), body));
  }

  private static boolean adds(Op.Call call) {
    return !call.isStatic()
        && ADD.contains(CallNames.method(call))
        && call.target().owner().startsWith("java/util/");
  }

  private boolean asks(Op op, Value collection, Body body) {
    if (op instanceof Op.Return end) {
      return end.value().contains(collection);
    }
    if (op instanceof Op.Test test) {
      Set<Value> sources = body.sources(test.left().values());
      return sources.contains(collection)
          && sources.stream().noneMatch(v -> body.isMadeBy(v, Gathered::countsOrPicks));
    }
    return op instanceof Op.Call call
        && (isGiven(call, collection) || (isAsked(call, collection) && !isOnlyPicked(call, body)));
  }

  private static boolean countsOrPicks(Op.Call call) {
    return COUNT.contains(CallNames.method(call)) || PICK.contains(CallNames.method(call));
  }

  private static boolean isAsked(Op.Call call, Value collection) {
    return !call.isStatic()
        && call.arguments().get(0).contains(collection)
        && ASK.contains(CallNames.method(call));
  }

  /** Whether the call opens a stream just to take the one that comes first, or after some. */
  private static boolean isOnlyPicked(Op.Call call, Body body) {
    List<String> steps = new ArrayList<>();
    for (Op op : CallNames.method(call).equals("stream") ? body.ops() : List.<Op>of()) {
      if (op instanceof Op.Call step
          && step.target().owner().equals("java/util/stream/Stream")
          && !step.isStatic()
          && body.sources(step.arguments().get(0)).contains(new Value.Result(call.id()))) {
        steps.add(CallNames.method(step));
      }
    }
    return !steps.isEmpty() && FIRST.containsAll(steps);
  }

  private boolean isGiven(Op.Call call, Value collection) {
    int first = call.isStatic() ? 0 : 1;
    return setting.world().program().resolve(call.target()) != null
        && !Logs.isLogger(call)
        && call.arguments().subList(first, call.arguments().size()).stream()
            .anyMatch(argument -> argument.contains(collection));
  }

  /**
   * Whether the verdict of each is what a function gives that a stream is mapped by, and the stream
   * is decided upon or collected.
   */
  boolean inAStream(Op.Call verdict, Body lambda) {
    if (!lambda.method().isSynthetic() || !returns(verdict, lambda)) {
      return false;
    }
    MethodCode host = setting.lambdas().outermost(lambda.method());
    Body around = setting.body(host);
    for (Op op : host.ops()) {
      if (op instanceof Op.Call each
          && EACH.contains(CallNames.method(each))
          && around.functions(flat(each.arguments())).stream()
              .anyMatch(f -> f.target().equals(lambda.method().ref()))) {
        return isDecided(new Value.Result(each.id()), around);
      }
    }
    return false;
  }

  private static boolean returns(Op.Call verdict, Body lambda) {
    return lambda.ops().stream()
        .anyMatch(
            op ->
                op instanceof Op.Return end
                    && lambda.sources(end.value()).contains(new Value.Result(verdict.id())));
  }

  private static Collection<Value> flat(List<List<Value>> arguments) {
    List<Value> all = new ArrayList<>();
    arguments.forEach(all::addAll);
    return all;
  }

  private boolean isDecided(Value stream, Body body) {
    for (Op op : body.ops()) {
      if (op instanceof Op.Call call
          && !call.isStatic()
          && body.sources(call.arguments().get(0)).contains(stream)) {
        boolean collected = COLLECT.contains(CallNames.method(call)) && isUsed(call, body);
        if (collected || reconciles.test(call) || isReduced(call, body)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether somebody gets all that was collected, and not one of them alone. */
  private static boolean isUsed(Op.Call collected, Body body) {
    for (int use : body.uses().of(collected.id())) {
      Op op = body.op(use);
      boolean picks =
          op instanceof Op.Call call
              && (countsOrPicks(call)
                  || isOnlyPicked(call, body)
                  || Logs.isLogger(call)
                  || CallNames.method(call).equals("iterator"));
      if (!picks && (op instanceof Op.Call || op instanceof Op.Return)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a function looks at two verdicts at a time, and does not just take one of them. */
  private boolean isReduced(Op.Call call, Body body) {
    return CallNames.method(call).equals("reduce")
        && body.functions(flat(call.arguments())).stream()
            .map(function -> setting.world().program().method(function.target()))
            .anyMatch(code -> code == null || code.ops().size() > 1);
  }
}
