package dev.baton.engine.library;

import java.util.Set;

/** Kinds of library types whose methods of one name do the same. */
enum Family {
  COLLECTION,
  MAP,
  ENTRY,
  ITERATOR,
  STREAM,
  OPTIONAL,
  ATOMIC,
  TEXT,
  FUTURE,
  EXECUTOR,
  FUNCTION,
  /** Holds one object: a thread's, a weak reference's. */
  HOLDER,
  OTHER;

  private static final Set<String> FUNCTIONS =
      Set.of(
          "java/lang/Runnable",
          "java/util/concurrent/Callable",
          "java/util/Comparator",
          "java/security/PrivilegedAction");
  private static final Set<String> EXECUTORS =
      Set.of("java/lang/Thread", "java/util/Timer", "java/util/concurrent/ForkJoinPool");

  static Family of(String type) {
    if (type.startsWith("java/util/")) {
      return inUtil(type);
    }
    if (type.startsWith("kotlin/")) {
      return inKotlin(type);
    }
    if (FUNCTIONS.contains(type)) {
      return FUNCTION;
    }
    if (type.startsWith("java/lang/StringBu")) {
      return TEXT;
    }
    if (type.startsWith("java/lang/Thread$") || EXECUTORS.contains(type)) {
      return EXECUTOR;
    }
    if (type.equals("java/lang/Iterable")) {
      return COLLECTION;
    }
    return type.startsWith("java/lang/ref/") || type.endsWith("ThreadLocal") ? HOLDER : OTHER;
  }

  private static Family inUtil(String type) {
    if (type.startsWith("java/util/concurrent/atomic/")) {
      return ATOMIC;
    }
    if (type.startsWith("java/util/function/") || FUNCTIONS.contains(type)) {
      return FUNCTION;
    }
    if (type.startsWith("java/util/stream/")) {
      return STREAM;
    }
    if (type.startsWith("java/util/Optional")) {
      return OPTIONAL;
    }
    if (type.contains("Entry")) {
      return ENTRY;
    }
    if (type.endsWith("Iterator") || type.equals("java/util/Enumeration")) {
      return ITERATOR;
    }
    if (type.endsWith("Map") || type.endsWith("Hashtable") || type.endsWith("Properties")) {
      return MAP;
    }
    return concurrent(type);
  }

  private static Family concurrent(String type) {
    if (type.contains("Executor") || type.contains("TaskScope") || EXECUTORS.contains(type)) {
      return EXECUTOR;
    }
    if (type.contains("Future") || type.contains("CompletionStage") || type.endsWith("Task")) {
      return FUTURE;
    }
    boolean elements =
        type.endsWith("List")
            || type.endsWith("Set")
            || type.endsWith("Queue")
            || type.endsWith("Deque")
            || type.endsWith("Collection")
            || type.endsWith("Vector")
            || type.endsWith("Stack");
    return elements ? COLLECTION : OTHER;
  }

  private static Family inKotlin(String type) {
    if (type.startsWith("kotlin/jvm/functions/")) {
      return FUNCTION;
    }
    if (type.startsWith("kotlin/sequences/Sequence")) {
      return STREAM;
    }
    return type.equals("kotlin/collections/ArrayDeque") ? COLLECTION : OTHER;
  }
}
