package dev.baton.engine.vocabulary;

import dev.baton.engine.code.Types;
import java.util.Set;

/** Types whose single operations may be called by several threads at once. */
public final class SafeTypes {
  private static final Set<String> OTHERS =
      Words.of(
          "Vector Hashtable StringBuffer AtomicInteger CoordinationState View "
              + "VersionedState TaskOwnership QueueChannel BoundedRetry Random Properties Timer "
              + "ConcurrentReferenceHashMap Cache LoadingCache");
  private static final Set<String> MAKERS =
      Words.of(
          "newKeySet synchronizedList synchronizedMap synchronizedSet "
              + "synchronizedCollection newConcurrentMap newConcurrentHashSet "
              + "synchronizedSortedMap synchronizedQueue");

  private SafeTypes() {}

  /** Whether a type is one. */
  public static boolean is(String type) {
    String simple = Types.simple(type);
    return type.startsWith("java/util/concurrent/")
        || simple.startsWith("Concurrent")
        || simple.startsWith("CopyOnWrite")
        || simple.startsWith("Blocking")
        || OTHERS.contains(simple);
  }

  /** Whether a method of this name makes one. */
  public static boolean isMaker(String method) {
    return MAKERS.contains(method);
  }
}
