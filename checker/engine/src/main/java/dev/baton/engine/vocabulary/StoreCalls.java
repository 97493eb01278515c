package dev.baton.engine.vocabulary;

import dev.baton.engine.code.Op;
import java.util.Set;
import java.util.regex.Pattern;

/** Calls that read or write shared state in place, by the names that people give them. */
public final class StoreCalls {
  private static final Pattern READ =
      Pattern.compile(
          "(get|read|load|find|fetch|list|select|query|lookup|current|peek|all)"
              + "(?![a-z]).*|contains|containsKey|exists|exists[A-Z].*");
  private static final Pattern WRITE =
      Pattern.compile(
          "(put|set|write|save|store|update|persist|replace|upsert|overwrite)(?![a-z]).*");
  private static final Set<String> MAP_READS = Set.of("get", "containsKey", "getOrDefault");
  private static final Set<String> ATOMIC_READS =
      Words.of("get getPlain getAcquire getOpaque intValue longValue");
  private static final Set<String> ATOMIC_WRITES = Set.of("set", "setVolatile", "setOpaque");
  private static final Set<String> FILE_READS =
      Words.of("readString readAllBytes readAllLines lines exists newBufferedReader");
  private static final Set<String> FILE_WRITES =
      Set.of("writeString", "write", "newBufferedWriter");

  private StoreCalls() {}

  /** What kind of place a call goes to. */
  public enum Kind {
    MAP,
    SET,
    ATOMIC,
    FILE,
    /** Something of the project, or of a library, that keeps things: read and written by name. */
    STORE,
    /** A field that is only looked at and assigned under a lock, each time for itself. */
    GUARDED,
    NONE
  }

  /** The kind of place that the call reads. */
  public static Kind reads(Op.Call call) {
    String method = CallNames.method(call);
    Kind kind = place(call);
    boolean reads =
        switch (kind) {
          case MAP -> MAP_READS.contains(method);
          case SET -> method.equals("contains");
          case ATOMIC -> ATOMIC_READS.contains(method);
          case FILE -> FILE_READS.contains(method);
          case STORE ->
              READ.matcher(method).matches() && !CallNames.returned(call.target()).equals("V");
          case GUARDED, NONE -> false;
        };
    return reads ? kind : Kind.NONE;
  }

  /** Whether the call gives all that a map holds, to be gone through. */
  public static boolean readsAll(Op.Call call) {
    String method = CallNames.method(call);
    return place(call) == Kind.MAP && (method.equals("values") || method.equals("entrySet"));
  }

  /** The kind of place that the call writes, without looking at what is there. */
  public static Kind writes(Op.Call call) {
    String method = CallNames.method(call);
    Kind kind = place(call);
    boolean writes =
        switch (kind) {
          case MAP ->
              method.equals("put") || (method.equals("replace") && call.arguments().size() == 3);
          case SET -> method.equals("add");
          case ATOMIC -> ATOMIC_WRITES.contains(method);
          case FILE -> FILE_WRITES.contains(method);
          case STORE -> WRITE.matcher(method).matches();
          case GUARDED, NONE -> false;
        };
    return writes ? kind : Kind.NONE;
  }

  private static Kind place(Op.Call call) {
    String owner = call.target().owner();
    String simple = CallNames.owner(call);
    if (owner.startsWith("java/util/concurrent/atomic/Atomic")) {
      return simple.endsWith("Array") ? Kind.NONE : Kind.ATOMIC;
    }
    if (owner.equals("java/nio/file/Files")) {
      return Kind.FILE;
    }
    if (simple.endsWith("Map") && !call.isStatic()) {
      return Kind.MAP;
    }
    if (owner.startsWith("java/util/") && (simple.endsWith("Set") || simple.endsWith("List"))) {
      return Kind.SET;
    }
    boolean library = owner.startsWith("java/") || owner.startsWith("javax/");
    boolean baton = owner.startsWith("dev/baton/patterns/");
    return library || baton || CallNames.method(call).startsWith("<") ? Kind.NONE : Kind.STORE;
  }
}
