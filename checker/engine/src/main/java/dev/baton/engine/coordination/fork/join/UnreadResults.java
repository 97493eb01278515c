package dev.baton.engine.coordination.fork.join;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.ForkCalls;
import java.util.List;
import java.util.Set;

/** Joins of branches whose results nobody reads, so that one that fails takes none of them away. */
final class UnreadResults {
  private UnreadResults() {}

  /**
   * Whether a method that is given nothing, and gives no futures, waits and reads no result.
   *
   * @param family the method, and its lambdas
   * @param forksNothing whether the branches are started elsewhere
   */
  static boolean at(Op.Call join, Set<MethodCode> family, boolean forksNothing) {
    String descriptor = family.iterator().next().ref().descriptor();
    boolean apart =
        descriptor.equals("()V")
            || (forksNothing && descriptor.startsWith("()") && !descriptor.endsWith("Future;"));
    return apart
        && family.stream()
            .flatMap(method -> method.ops().stream())
            .noneMatch(op -> op instanceof Op.Call c && !c.equals(join) && reads(c));
  }

  private static boolean reads(Op.Call call) {
    String method = CallNames.method(call);
    boolean next = method.startsWith("then") && ForkCalls.isFuture(CallNames.owner(call));
    return next
        || ForkCalls.waits(call)
        || method.equals("resultNow")
        || isHandedOn(call)
        || call.arguments().stream()
            .flatMap(List::stream)
            .anyMatch(v -> v instanceof Value.Function f && isFuture(f));
  }

  /** A method of the program that is given a future may read it; an array is there to be filled. */
  private static boolean isHandedOn(Op.Call call) {
    String descriptor = call.target().descriptor();
    return !call.target().owner().startsWith("java/")
        && !CallNames.method(call).equals("toArray")
        && descriptor.substring(0, descriptor.indexOf(')')).contains("Future;");
  }

  private static boolean isFuture(Value.Function function) {
    return ForkCalls.isFuture(function.target().owner());
  }
}
