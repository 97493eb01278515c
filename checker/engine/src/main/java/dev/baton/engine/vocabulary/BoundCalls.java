package dev.baton.engine.vocabulary;

import dev.baton.engine.code.Op;
import java.util.Set;
import java.util.regex.Pattern;

/** Calls by which something comes to an end: clocks, counts, budgets, and what runs empty. */
public final class BoundCalls {
  private static final Pattern RETRY =
      Pattern.compile(
          "\\w*(Retry|Retries|Budget|Backoff|BackOff|Attempts?|Deadline|Quota|Limit)"
              + "(Policy|Context|Execution|Counter|State|Tracker|Guard)?");
  private static final Set<String> CLOCKS =
      Words.of(
          "nanoTime currentTimeMillis now millis instant elapsed elapsedMillis "
              + "getElapsedTime isExpired hasExpired isOverdue hasRemaining remaining");
  private static final Set<String> MORE =
      Words.of("hasNext hasMoreElements hasNextLine hasPrevious tryAdvance hasMoreTokens");
  private static final Set<String> TAKES =
      Words.of("poll remove pop pollFirst pollLast removeFirst removeLast clear take drainTo");
  private static final Set<String> GIVES =
      Words.of("add offer push addLast addFirst addAll put enqueue offerFirst offerLast");
  private static final Set<String> FILLS =
      Words.of("computeIfAbsent putIfAbsent compute merge set putAll addAllAbsent");
  private static final Set<String> TAKES_OR_THROWS = Words.of("pop removeFirst removeLast");
  private static final Set<String> EMPTY = Set.of("isEmpty", "size", "peek", "peekFirst");
  private static final Set<String> LINKS =
      Words.of(
          "next getNext parent getParent getCause getSuperclass previous "
              + "getEnclosingClass getSuper");
  private static final Set<String> PARTS =
      Words.of(
          "get getOrDefault getKey getValue entrySet keySet values iterator listIterator next "
              + "getFirst getLast stream nextElement elements orElse orElseThrow");
  private static final Set<String> INPUTS =
      Words.of("take receive accept readLine nextLine recv select takeFirst poll");
  private static final Pattern ATTEMPTS =
      Pattern.compile(
          "(get)?([aA]ttempts?|[rR]etr(y|ies)(Count)?|[iI]teration|[tT]ries)(Count|Number)?");
  private static final Pattern NEXT_ATTEMPT =
      Pattern.compile(
          "retry|nextAttempt|withAttempt|attempt|incrementAttempts?|incremented|nextRound");

  private BoundCalls() {}

  /** Whether the call goes to something that is made to bound retries. */
  public static boolean isRetryObject(Op.Call call) {
    return !call.isStatic() && RETRY.matcher(CallNames.owner(call)).matches();
  }

  /** Whether the call tells the time, or how much of it is left. */
  public static boolean isClock(Op.Call call) {
    return CLOCKS.contains(CallNames.method(call));
  }

  /** Whether the call says that there is another element. */
  public static boolean hasMore(Op.Call call) {
    return MORE.contains(CallNames.method(call)) || isResultSet(call) || isSearch(call);
  }

  /** A matcher goes once through its text. */
  private static boolean isSearch(Op.Call call) {
    return CallNames.method(call).equals("find")
        && call.target().owner().equals("java/util/regex/Matcher")
        && CallNames.takesNothing(call.target());
  }

  private static boolean isResultSet(Op.Call call) {
    return CallNames.method(call).equals("next") && CallNames.returned(call.target()).equals("Z");
  }

  /** Whether the call takes something out of a collection. */
  public static boolean takes(Op.Call call) {
    return TAKES.contains(CallNames.method(call));
  }

  /** Whether the call puts something into a collection. */
  public static boolean gives(Op.Call call) {
    return GIVES.contains(CallNames.method(call));
  }

  /** Whether the call takes something out of a collection, and fails where nothing is in it. */
  public static boolean takesOrThrows(Op.Call call) {
    String name = CallNames.method(call);
    boolean first = name.equals("remove") && CallNames.takesNothing(call.target());
    return !call.isStatic()
        && call.target().owner().startsWith("java/util/")
        && (first || TAKES_OR_THROWS.contains(name));
  }

  /** Whether the call may leave more in a collection, or other things, than were there. */
  public static boolean fills(Op.Call call) {
    return gives(call) || FILLS.contains(CallNames.method(call));
  }

  /** Whether the call asks how much is in a collection. */
  public static boolean asksForContent(Op.Call call) {
    return EMPTY.contains(CallNames.method(call));
  }

  /** Whether the call goes one step along a chain. */
  public static boolean isLink(Op.Call call) {
    return LINKS.contains(CallNames.method(call)) && CallNames.takesNothing(call.target());
  }

  /** Whether the call takes something out of what it is asked on: an entry, an element, a part. */
  public static boolean isPart(Op.Call call) {
    String owner = call.target().owner();
    boolean collection = isOfCollection(call) && PARTS.contains(CallNames.method(call));
    boolean type =
        (owner.startsWith("java/lang/reflect/") || owner.equals("java/lang/Class"))
            && CallNames.isGetter(call.target());
    return !call.isStatic() && (collection || type || isLink(call));
  }

  /** Whether a collection is called, or a stream of what is in it. */
  public static boolean isOfCollection(Op.Call call) {
    String owner = call.target().owner();
    return (owner.startsWith("java/util/") && owner.lastIndexOf('/') == "java/util".length())
        || owner.startsWith("java/util/stream/")
        || owner.equals("java/lang/Iterable");
  }

  /** Whether the call waits for new work to come in. */
  public static boolean isInput(Op.Call call) {
    return INPUTS.contains(CallNames.method(call)) && !call.isStatic();
  }

  /** Whether the call reads an attempt's number. */
  public static boolean readsAttempt(Op.Call call) {
    return ATTEMPTS.matcher(CallNames.method(call)).matches()
        && CallNames.takesNothing(call.target());
  }

  /** Whether the call makes the next attempt, counted one further. */
  public static boolean makesNextAttempt(Op.Call call) {
    return NEXT_ATTEMPT.matcher(CallNames.method(call)).matches()
        && !CallNames.takesNothing(call.target());
  }
}
