package dev.baton.engine.resolve;

import dev.baton.engine.code.MethodRef;
import dev.baton.engine.model.Fact.WriteKind;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the JDK's methods do to their receiver and what they return, by name. */
public final class JdkModel {
  private static final Set<String> ADD =
      Set.of(
          "add",
          "addAll",
          "addFirst",
          "addLast",
          "offer",
          "offerFirst",
          "offerLast",
          "push",
          "append",
          "putIfAbsent",
          "computeIfAbsent",
          "addElement",
          "merge");
  private static final Set<String> REMOVE =
      Set.of(
          "remove",
          "removeIf",
          "removeAll",
          "retainAll",
          "clear",
          "poll",
          "pollFirst",
          "pollLast",
          "pop",
          "take",
          "removeFirst",
          "removeLast",
          "drainTo",
          "delete",
          "deleteCharAt",
          "setLength",
          "removeElement",
          "removeAllElements");
  private static final Set<String> REPLACE =
      Set.of(
          "set",
          "put",
          "putAll",
          "replaceAll",
          "replace",
          "sort",
          "compute",
          "computeIfPresent",
          "insert",
          "reverse",
          "setCharAt",
          "setElementAt",
          "setValue",
          "flip",
          "setTime",
          "update");
  private static final Set<String> ASSIGN =
      Set.of(
          "set",
          "lazySet",
          "setPlain",
          "setOpaque",
          "setRelease",
          "setVolatile",
          "getAndSet",
          "compareAndSet",
          "weakCompareAndSetPlain",
          "compareAndExchange",
          "updateAndGet",
          "getAndUpdate",
          "accumulateAndGet",
          "getAndAccumulate",
          "reset",
          "sumThenReset",
          "attemptMark");
  private static final Set<String> INCREASE =
      Set.of(
          "incrementAndGet",
          "getAndIncrement",
          "addAndGet",
          "getAndAdd",
          "increment",
          "add",
          "accumulate");
  private static final Set<String> DECREASE =
      Set.of("decrementAndGet", "getAndDecrement", "decrement");
  private static final Set<String> VIEWS =
      Set.of(
          "get",
          "getFirst",
          "getLast",
          "getOrDefault",
          "next",
          "previous",
          "iterator",
          "listIterator",
          "descendingIterator",
          "subList",
          "keySet",
          "values",
          "entrySet",
          "headMap",
          "tailMap",
          "subMap",
          "headSet",
          "tailSet",
          "subSet",
          "descendingMap",
          "descendingSet",
          "navigableKeySet",
          "peek",
          "peekFirst",
          "peekLast",
          "element",
          "getValue",
          "getPlain",
          "getAcquire",
          "getOpaque",
          "orElse",
          "orElseThrow",
          "orElseGet",
          "first",
          "last",
          "firstEntry",
          "lastEntry",
          "reversed",
          "stream",
          "parallelStream",
          "filter",
          "sorted",
          "limit",
          "skip",
          "distinct",
          "onEach",
          "join",
          "computeIfAbsent",
          "elementAt");
  private static final Map<String, Integer> STATIC_MUTATORS =
      Map.of(
          "sort",
          0,
          "shuffle",
          0,
          "reverse",
          0,
          "swap",
          0,
          "fill",
          0,
          "rotate",
          0,
          "setAll",
          0,
          "parallelSort",
          0,
          "arraycopy",
          2,
          "addAll",
          0);
  private static final Set<String> STATIC_HOLDERS =
      Set.of("java/util/Collections", "java/util/Arrays", "java/lang/System");

  private JdkModel() {}

  public static boolean isJdk(String type) {
    return type.startsWith("java/") || type.startsWith("javax/") || type.startsWith("[");
  }

  /** How a call changes its receiver, absent where it does not. */
  public static @Nullable WriteKind change(MethodRef call) {
    String owner = call.owner();
    String name = call.name();
    if (owner.startsWith("java/util/concurrent/atomic/")) {
      return atomic(name);
    }
    boolean holds =
        owner.startsWith("java/util/")
            && !owner.startsWith("java/util/stream/")
            && !owner.startsWith("java/util/function/")
            && !owner.equals("java/util/Optional");
    if (!holds
        && !owner.equals("java/lang/StringBuilder")
        && !owner.equals("java/lang/StringBuffer")) {
      return null;
    }
    if (ADD.contains(name)) {
      return WriteKind.ADD;
    }
    if (REMOVE.contains(name)) {
      return WriteKind.REMOVE;
    }
    return REPLACE.contains(name) ? WriteKind.REPLACE : null;
  }

  private static @Nullable WriteKind atomic(String name) {
    if (INCREASE.contains(name)) {
      return WriteKind.INCREASE;
    }
    if (DECREASE.contains(name)) {
      return WriteKind.DECREASE;
    }
    return ASSIGN.contains(name) ? WriteKind.ASSIGN : null;
  }

  /** Which argument a static method of the JDK changes; -1 where none. */
  public static int changedArgument(MethodRef call) {
    return STATIC_HOLDERS.contains(call.owner())
        ? STATIC_MUTATORS.getOrDefault(call.name(), -1)
        : -1;
  }

  /** Whether the call changes a map under the key that is its first argument. */
  public static boolean isKeyed(MethodRef call) {
    boolean isMap = call.owner().startsWith("java/util/") && call.owner().endsWith("Map");
    return isMap && change(call) != null && call.descriptor().startsWith("(Ljava/lang/Object;");
  }

  /** Whether the result is something inside the receiver, or a view of it. */
  public static boolean isView(MethodRef call) {
    return call.owner().startsWith("java/util/") && VIEWS.contains(call.name());
  }

  /** Whether the call returns its receiver. */
  public static boolean isFluent(MethodRef call) {
    return call.owner().startsWith("java/lang/StringBu")
        && call.descriptor().endsWith(")L" + call.owner() + ";");
  }
}
