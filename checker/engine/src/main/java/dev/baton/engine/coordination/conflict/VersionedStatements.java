package dev.baton.engine.coordination.conflict;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Paths;
import dev.baton.engine.typestate.Accessors;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.OutcomeCalls;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prepared statements that change a row only while it has the version that they are given. */
final class VersionedStatements {
  private static final Pattern WHERE =
      Pattern.compile("(?is)\\bwhere\\b.*?\\b\\w*(version|revision|etag)\\s*=\\s*\\?");

  private VersionedStatements() {}

  /** The version that the statement, or the one method that carries it out, is given. */
  static List<Value> expected(Op.Call write, Body body) {
    if (isStatement(write)) {
      return parameter(write, body);
    }
    List<MethodCode> targets = body.targets(write);
    return targets.size() == 1
        ? passedOn(write, new Body(targets.get(0), body.world()))
        : List.of();
  }

  /** Whether the call answers with yes or no what such a statement in its one method has done. */
  static boolean isBehind(Op.Call call, Body body) {
    List<MethodCode> targets =
        CallNames.returned(call.target()).equals("Z") ? body.targets(call) : List.of();
    if (targets.size() != 1 || passedOn(call, new Body(targets.get(0), body.world())).isEmpty()) {
      return false;
    }
    Body inner = new Body(targets.get(0), body.world());
    return inner.ops().stream()
        .anyMatch(
            op ->
                op instanceof Op.Test test
                    && test.left().values().stream()
                        .anyMatch(v -> inner.isMadeBy(v, VersionedStatements::isStatement)));
  }

  private static boolean isStatement(Op.Call write) {
    return !write.isStatic()
        && OutcomeCalls.isStatement(write)
        && CallNames.takesNothing(write.target());
  }

  private static List<Value> passedOn(Op.Call write, Body inner) {
    List<Value> found = new ArrayList<>();
    for (Op op : inner.ops()) {
      List<Value> expected =
          op instanceof Op.Call call && isStatement(call) ? parameter(call, inner) : List.of();
      int first = inner.method().isStatic() ? 0 : 1;
      if (Expectation.reads(expected, inner).isEmpty()) {
        inner.sources(expected).stream()
            .filter(v -> v instanceof Value.Param p && p.index() >= first)
            .forEach(v -> found.addAll(write.arguments().get(((Value.Param) v).index())));
      }
    }
    return found;
  }

  /** What was set as the parameter that the version column is compared with. */
  private static List<Value> parameter(Op.Call write, Body body) {
    List<Value> statement = write.arguments().get(0);
    int index = statement.size() == 1 ? index(statement.get(0), body) : 0;
    for (Op op : index > 0 ? body.ops() : List.<Op>of()) {
      boolean sets =
          op instanceof Op.Call call
              && CallNames.method(call).startsWith("set")
              && call.arguments().size() == 3
              && call.arguments().get(0).equals(statement)
              && call.arguments().get(1).equals(List.of(new Value.Constant(index)));
      if (sets) {
        return ((Op.Call) op).arguments().get(2);
      }
    }
    return List.of();
  }

  /** Which of the parameters of its text that is; 0 for none. */
  private static int index(Value statement, Body body) {
    Op.Call prepared = body.call(statement);
    if (prepared == null
        || !CallNames.method(prepared).equals("prepareStatement")
        || prepared.arguments().get(1).size() != 1
        || !(prepared.arguments().get(1).get(0) instanceof Value.Constant text)) {
      return 0;
    }
    Matcher version = WHERE.matcher(text.value().toString());
    return version.find()
        ? (int)
            text.value()
                .toString()
                .substring(0, version.end())
                .chars()
                .filter(c -> c == '?')
                .count()
        : 0;
  }

  /**
   * Whether something in the cycle may have found the version anew: for what is known by its name
   * to expect one, a method of this object that looks it up.
   */
  static boolean isRenewed(List<Value> expected, boolean named, BitSet cycle, Body body) {
    return body.sources(expected).stream()
        .filter(Value.Result.class::isInstance)
        .mapToInt(v -> body.opOf((Value.Result) v))
        .anyMatch(
            op ->
                op >= 0
                    && cycle.get(op)
                    && body.isCall(op, call -> named ? looksUp(call, body) : !isPart(call, body)));
  }

  /** What was found before is asked for what it holds; the object itself may look it up. */
  private static boolean isPart(Op.Call call, Body body) {
    if (call.isStatic() || !CallNames.takesNothing(call.target())) {
      return false;
    }
    boolean own =
        !body.method().isStatic()
            && call.arguments().get(0).stream()
                .allMatch(v -> Paths.root(v).equals(new Value.Param(0)));
    List<MethodCode> targets = own ? body.targets(call) : List.of();
    return targets.isEmpty() || targets.stream().allMatch(Accessors::isPlain);
  }

  private static boolean looksUp(Op.Call call, Body body) {
    return CallNames.takesNothing(call.target()) && !call.isStatic() && !isPart(call, body);
  }
}
