package dev.baton.engine.library;

import dev.baton.engine.model.Fact.WriteKind;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How methods change their receiver, by the kind of type and their name. */
final class Mutators {
  private static final Set<String> ADD =
      Set.of(
          "add",
          "addAll",
          "addFirst",
          "addLast",
          "addIfAbsent",
          "addAllAbsent",
          "addElement",
          "offer",
          "offerFirst",
          "offerLast",
          "push",
          "put",
          "putFirst",
          "putLast",
          "transfer",
          "tryTransfer");
  private static final Set<String> REMOVE =
      Set.of(
          "remove",
          "removeIf",
          "removeAll",
          "removeAt",
          "removeRange",
          "retainAll",
          "clear",
          "poll",
          "pollFirst",
          "pollLast",
          "pollFirstEntry",
          "pollLastEntry",
          "pop",
          "take",
          "takeFirst",
          "takeLast",
          "removeFirst",
          "removeLast",
          "removeFirstOccurrence",
          "removeLastOccurrence",
          "drainTo",
          "removeElement",
          "removeElementAt",
          "removeAllElements");
  private static final Set<String> REPLACE =
      Set.of(
          "set",
          "replaceAll",
          "sort",
          "setElementAt",
          "insertElementAt",
          "setSize",
          "flip",
          "and",
          "or",
          "xor",
          "andNot");
  private static final Set<String> MAP_ADD =
      Set.of("putIfAbsent", "computeIfAbsent", "merge", "putAllIfAbsent");
  private static final Set<String> MAP_REPLACE =
      Set.of(
          "put",
          "putAll",
          "putFirst",
          "putLast",
          "replace",
          "replaceAll",
          "compute",
          "computeIfPresent",
          "setProperty",
          "load");
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
          "weakCompareAndSet",
          "weakCompareAndSetPlain",
          "weakCompareAndSetVolatile",
          "compareAndExchange",
          "updateAndGet",
          "getAndUpdate",
          "accumulateAndGet",
          "getAndAccumulate",
          "reset",
          "sumThenReset",
          "getThenReset",
          "attemptMark",
          "attemptStamp");
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
  private static final Map<String, WriteKind> TEXT =
      Map.of(
          "append", WriteKind.ADD,
          "appendCodePoint", WriteKind.ADD,
          "insert", WriteKind.REPLACE,
          "reverse", WriteKind.REPLACE,
          "replace", WriteKind.REPLACE,
          "setCharAt", WriteKind.REPLACE,
          "delete", WriteKind.REMOVE,
          "deleteCharAt", WriteKind.REMOVE,
          "setLength", WriteKind.REMOVE);
  private static final Map<String, WriteKind> ITERATOR =
      Map.of("remove", WriteKind.REMOVE, "set", WriteKind.REPLACE, "add", WriteKind.ADD);
  private static final Map<String, WriteKind> HOLDER =
      Map.of("set", WriteKind.ASSIGN, "remove", WriteKind.REMOVE, "clear", WriteKind.REMOVE);
  private static final Map<String, WriteKind> FUTURE =
      Map.of(
          "complete", WriteKind.ASSIGN,
          "completeExceptionally", WriteKind.ASSIGN,
          "obtrudeValue", WriteKind.REPLACE);
  private static final Map<String, WriteKind> OTHER =
      Map.of("setTime", WriteKind.ASSIGN, "setDate", WriteKind.ASSIGN);

  private static final Pattern ADDS =
      Pattern.compile("(add|append|push|offer|insert|putIfAbsent|increment)([A-Z].*)?");
  private static final Pattern REMOVES =
      Pattern.compile("(remove|clear|delete|poll|pop|take|drain|retain)([A-Z].*)?");
  private static final Pattern REPLACES =
      Pattern.compile("(put|set|replace|update|reset|sort|merge|decrement|write)([A-Z].*)?");

  private Mutators() {}

  /** What the name says, for types of which nothing else is known. */
  static @Nullable WriteKind byName(String name) {
    if (ADDS.matcher(name).matches()) {
      return WriteKind.ADD;
    }
    return REMOVES.matcher(name).matches()
        ? WriteKind.REMOVE
        : REPLACES.matcher(name).matches() ? WriteKind.REPLACE : null;
  }

  /** How the method changes its receiver, absent where it does not. */
  static @Nullable WriteKind change(Family family, String owner, String name) {
    return switch (family) {
      case COLLECTION -> ofCollection(name);
      case MAP -> ofMap(name);
      case ATOMIC -> ofAtomic(owner, name);
      case ENTRY -> name.equals("setValue") ? WriteKind.REPLACE : null;
      case ITERATOR -> ITERATOR.get(name);
      case TEXT -> TEXT.get(name);
      case HOLDER -> HOLDER.get(name);
      case FUTURE -> FUTURE.get(name);
      case OTHER -> ofOther(owner, name);
      default -> null;
    };
  }

  private static @Nullable WriteKind ofOther(String owner, String name) {
    if (owner.equals("java/util/BitSet") && (REPLACE.contains(name) || name.equals("clear"))) {
      return WriteKind.REPLACE;
    }
    return owner.equals("java/util/StringJoiner") && name.equals("add")
        ? WriteKind.ADD
        : owner.equals("java/util/Date") || owner.endsWith("Calendar") ? OTHER.get(name) : null;
  }

  private static @Nullable WriteKind ofCollection(String name) {
    if (ADD.contains(name)) {
      return WriteKind.ADD;
    }
    return REMOVE.contains(name)
        ? WriteKind.REMOVE
        : REPLACE.contains(name) ? WriteKind.REPLACE : null;
  }

  private static @Nullable WriteKind ofMap(String name) {
    if (MAP_ADD.contains(name)) {
      return WriteKind.ADD;
    }
    return MAP_REPLACE.contains(name)
        ? WriteKind.REPLACE
        : REMOVE.contains(name) ? WriteKind.REMOVE : null;
  }

  private static @Nullable WriteKind ofAtomic(String owner, String name) {
    if (owner.endsWith("FieldUpdater")) {
      return null;
    }
    if (INCREASE.contains(name)) {
      return WriteKind.INCREASE;
    }
    return DECREASE.contains(name)
        ? WriteKind.DECREASE
        : ASSIGN.contains(name) ? WriteKind.ASSIGN : null;
  }
}
