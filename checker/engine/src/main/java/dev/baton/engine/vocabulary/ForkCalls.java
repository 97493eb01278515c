package dev.baton.engine.vocabulary;

import dev.baton.engine.code.Op;
import java.util.Set;
import java.util.regex.Pattern;

/** Calls that start branches which run at once, and calls that wait for them. */
public final class ForkCalls {
  private static final Pattern POOL =
      Pattern.compile(".*(Executor|ExecutorService|Pool|TaskExecutor|TaskScope)");
  private static final Set<String> STARTS =
      Words.of("submit execute supplyAsync runAsync fork startVirtualThread start");
  private static final Set<String> WAITS = Words.of("get join resultNow getNow await");
  private static final Set<String> ENDS = Words.of("join joinUntil close awaitTermination");
  private static final Set<String> MEETS = Words.of("await arriveAndAwaitAdvance");
  private static final Set<String> MEETING_POINTS =
      Set.of("CountDownLatch", "CyclicBarrier", "Phaser");
  private static final Set<String> HANDLERS =
      Words.of(
          "exceptionally exceptionallyAsync exceptionallyCompose handle handleAsync "
              + "whenComplete whenCompleteAsync isCompletedExceptionally isDone exceptionNow "
              + "state onErrorResume onErrorReturn onErrorContinue recover recoverWithItem "
              + "onFailure completeOnTimeout getNow onErrorComplete materialize onErrorReturnItem "
              + "onErrorResumeNext onErrorResumeWith recoverWithNull recoverWithUni");

  private static final Set<String> TURNING =
      Words.of(
          "exceptionally exceptionallyAsync handle handleAsync onErrorResume onErrorReturn "
              + "recover recoverWithItem");

  private static final Set<String> STAGES =
      Words.of(
          "thenApply thenAccept thenRun thenCompose whenComplete handle exceptionally orTimeout "
              + "completeOnTimeout thenApplyAsync thenAcceptAsync thenRunAsync thenComposeAsync "
              + "whenCompleteAsync handleAsync exceptionallyAsync");

  private ForkCalls() {}

  /** Whether the call starts a branch for a function among its arguments. */
  public static boolean starts(Op.Call call) {
    String owner = CallNames.owner(call);
    String method = CallNames.method(call);
    if (!STARTS.contains(method)) {
      return false;
    }
    return switch (method) {
      case "supplyAsync", "runAsync" -> owner.equals("CompletableFuture");
      case "startVirtualThread" -> owner.equals("Thread");
      case "start" -> owner.startsWith("Of") || call.target().owner().contains("Thread$");
      case "fork" -> owner.startsWith("StructuredTaskScope") || isScope(call);
      default -> POOL.matcher(owner).matches() || isCompletionService(call);
    };
  }

  /** Whether the call makes a stage that follows one other, of which it is the receiver. */
  public static boolean continues(Op.Call call) {
    return STAGES.contains(CallNames.method(call)) && isFuture(CallNames.owner(call));
  }

  /** Whether the call goes to a service that keeps the futures until somebody takes them. */
  public static boolean isCompletionService(Op.Call call) {
    return CallNames.owner(call).endsWith("CompletionService");
  }

  /** Whether the call goes to a scope of structured concurrency. */
  public static boolean isScope(Op.Call call) {
    return call.target().owner().contains("StructuredTaskScope");
  }

  /** Whether the call runs all tasks of a collection, and waits for them. */
  public static boolean invokesAll(Op.Call call) {
    return CallNames.method(call).equals("invokeAll")
        && POOL.matcher(CallNames.owner(call)).matches();
  }

  /** Whether the call makes a stream run at once. */
  public static boolean isParallel(Op.Call call) {
    String method = CallNames.method(call);
    return call.target().owner().startsWith("java/util/")
        && (method.equals("parallelStream") || method.equals("parallel"));
  }

  /** Whether the call waits for a future's value, and throws what its branch threw. */
  public static boolean waits(Op.Call call) {
    return WAITS.contains(CallNames.method(call)) && isFuture(CallNames.owner(call));
  }

  /** Whether the call comes back only when branches have ended, or come to where they meet. */
  public static boolean waitsForBranches(Op.Call call) {
    String owner = CallNames.owner(call);
    String method = CallNames.method(call);
    boolean runs = isScope(call) || owner.equals("Thread") || POOL.matcher(owner).matches();
    return waits(call)
        || (runs && ENDS.contains(method))
        || (MEETING_POINTS.contains(owner) && MEETS.contains(method));
  }

  /** Whether a type of this simple name is a future. */
  public static boolean isFuture(String type) {
    return type.endsWith("Future") || type.equals("CompletionStage") || type.equals("Subtask");
  }

  /** Whether the call does something about one branch's failure alone. */
  public static boolean handlesFailure(Op.Call call) {
    return HANDLERS.contains(CallNames.method(call));
  }

  /** Whether what the call gives is a result where its branch has failed. */
  public static boolean turnsFailure(Op.Call call) {
    return TURNING.contains(CallNames.method(call));
  }
}
