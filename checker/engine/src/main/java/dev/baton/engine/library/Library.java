package dev.baton.engine.library;

import dev.baton.engine.code.Descriptors;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.model.Fact.WriteKind;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What calls of code that was not read do, by the names of types and methods. It is optimistic: a
 * call that is not known to change anything changes nothing. Immutable.
 */
public final class Library {
  private static final Set<String> INSIDE =
      Set.of(
          "get",
          "getFirst",
          "getLast",
          "getOrDefault",
          "elementAt",
          "firstElement",
          "lastElement",
          "element",
          "peek",
          "peekFirst",
          "peekLast",
          "first",
          "last",
          "firstEntry",
          "lastEntry",
          "floorEntry",
          "ceilingEntry",
          "lowerEntry",
          "higherEntry",
          "getKey",
          "getValue",
          "next",
          "previous");
  private static final Set<String> VIEWS =
      Set.of(
          "iterator",
          "listIterator",
          "descendingIterator",
          "spliterator",
          "elements",
          "subList",
          "headSet",
          "tailSet",
          "subSet",
          "descendingSet",
          "headMap",
          "tailMap",
          "subMap",
          "descendingMap",
          "descendingKeySet",
          "navigableKeySet",
          "keySet",
          "keys",
          "values",
          "entrySet",
          "sequencedKeySet",
          "sequencedValues",
          "sequencedEntrySet",
          "reversed");
  private static final Set<String> COMPOSING =
      Set.of("andThen", "compose", "negate", "and", "or", "reversed", "thenComparing");
  private static final Set<String> FIXED =
      Set.of("java/util/UUID", "java/util/Locale", "java/util/Currency", "java/util/regex/Pattern");
  private static final Pattern MODEL =
      Pattern.compile(
          "Chat(Model|Client)|LanguageModel|Llm|LLM|EmbeddingModel|AiService|Assistant");
  private static final Pattern MAKES =
      Pattern.compile(
          "(clone|copy|deepCopy|from|parse|read|convert|to|create|new|make|of|build|deserialize"
              + "|decode|mock|with)([A-Z].*)?");
  private static final Set<String> KEYED =
      Set.of(
          "get",
          "getOrDefault",
          "put",
          "putIfAbsent",
          "putFirst",
          "putLast",
          "replace",
          "remove",
          "merge",
          "compute",
          "computeIfAbsent",
          "computeIfPresent",
          "getProperty",
          "setProperty");
  private final Callbacks callbacks;

  public Library(Callbacks callbacks) {
    this.callbacks = callbacks;
  }

  /** Whether the type is the platform's, whose calls are known. */
  public static boolean isJdk(String type) {
    return type.startsWith("java/") || type.startsWith("javax/") || type.startsWith("[");
  }

  /** Whether the call can write under a key that it is given: maps, functions, the unknown. */
  public static boolean mayWriteKeys(MethodRef call) {
    if (call.descriptor().startsWith("()") || call.name().startsWith("get")) {
      return false;
    }
    Family family = Family.of(call.owner());
    return !isJdk(call.owner())
        || family == Family.MAP
        || family == Family.ENTRY
        || family == Family.FUNCTION
        || call.owner().equals("java/util/Collections");
  }

  /** A method as people say it: {@code Renderer.render}. */
  public static String nameOf(MethodRef method) {
    String owner = method.owner();
    int start = Math.max(owner.lastIndexOf('/'), owner.lastIndexOf('$')) + 1;
    return owner.substring(start) + "." + method.name();
  }

  /** Whether the call of the platform returns its receiver. */
  public static boolean isFluent(MethodRef call) {
    return call.owner().startsWith("java/lang/StringBu")
        && call.descriptor().endsWith(")L" + call.owner() + ";");
  }

  /** Whether calls of the type are known well enough to be taken as they are modelled. */
  public static boolean isKnown(String type) {
    return isJdk(type) || type.startsWith("kotlin/") || Harmless.isHarmless(type);
  }

  /** Whether objects of the type cannot be changed. */
  public static boolean isFixed(String type) {
    return (type.startsWith("java/lang/") && !type.startsWith("java/lang/StringBu"))
        ? !type.equals("java/lang/Object") && !type.equals("java/lang/Iterable")
        : type.startsWith("java/time/")
            || type.startsWith("java/math/")
            || type.startsWith("java/util/function/")
            || FIXED.contains(type);
  }

  /** Whether values of the type are no objects, or some that cannot be changed, nor run. */
  public static boolean isPlain(String descriptor) {
    return descriptor.length() == 1
        || (descriptor.startsWith("L")
            && isFixed(descriptor.substring(1, descriptor.length() - 1))
            && !isTask(descriptor));
  }

  /** Whether objects of the type may be shared by threads, or hold no content of their own. */
  public static boolean isThreadSafe(String descriptor) {
    return descriptor.startsWith("Ljava/util/concurrent/")
        || descriptor.endsWith("/VersionedState;")
        || descriptor.endsWith("/CoordinationState;")
        || descriptor.endsWith("/TaskOwnership;")
        || descriptor.endsWith("Logger;");
  }

  /** Whether objects of the type hold one value that is changed in one step. */
  public static boolean isAtomic(String type) {
    return Family.of(type) == Family.ATOMIC;
  }

  /** Whether objects of the library's type hold what they are made from, element by element. */
  public static boolean isContainer(String type) {
    Family family = Family.of(type);
    return family == Family.COLLECTION || family == Family.MAP;
  }

  /** Whether objects of the library's type hold values under keys. */
  public static boolean isMap(String type) {
    return Family.of(type) == Family.MAP;
  }

  /** Whether a parameter of this type is there to be run. */
  public static boolean isTask(String descriptor) {
    if (!descriptor.startsWith("L")) {
      return false;
    }
    String type = descriptor.substring(1, descriptor.length() - 1);
    return Family.of(type) == Family.FUNCTION
        || type.equals("java/lang/Thread")
        || type.equals("java/util/TimerTask")
        || type.startsWith("java/util/concurrent/Recursive");
  }

  /** Whether the type is a client of a model, or an agent of a framework, by its name. */
  public static boolean isModel(String type) {
    return MODEL.matcher(type.substring(type.lastIndexOf('/') + 1)).find();
  }

  /** When the call runs the functions that are given to it. */
  public Runs runs(MethodRef call) {
    return callbacks.of(call);
  }

  /** What the call does; the owner is the library's type, not a subclass of a user. */
  public Behaviour of(MethodRef call, boolean isStatic) {
    Runs runs = callbacks.of(call);
    if (isStatic) {
      return Statics.of(call, runs);
    }
    Family family = Family.of(call.owner());
    Behaviour read = Behaviour.reading(gives(call, family), runs);
    if (call.name().equals("<init>")) {
      return Behaviour.reading(Gives.NOTHING, runs);
    }
    WriteKind change =
        isKnownMutator(call, family)
            ? Mutators.change(family, call.owner(), call.name())
            : Formats.areWritten(call) ? null : Mutators.byName(call.name());
    boolean keeps = change != WriteKind.REMOVE;
    Behaviour known =
        change == null ? argument(call, read) : read.changing(change, 0, keeps && hasObject(call));
    return family == Family.MAP && isKeyed(call) ? known.underKey() : known;
  }

  /** Types of other libraries are judged by what their methods are called. */
  private static boolean isKnownMutator(MethodRef call, Family family) {
    return family != Family.OTHER || isJdk(call.owner()) || call.owner().startsWith("kotlin/");
  }

  private static boolean hasObject(MethodRef call) {
    return call.descriptor().contains("L") && call.descriptor().indexOf(')') > 1;
  }

  private static boolean isKeyed(MethodRef call) {
    return KEYED.contains(call.name()) && call.descriptor().startsWith("(L");
  }

  /** Instance methods that change what they are given. */
  private static Behaviour argument(MethodRef call, Behaviour read) {
    return switch (call.name()) {
      case "drainTo" -> read.changing(WriteKind.ADD, 1, false);
      case "toArray", "nextBytes", "read" ->
          call.descriptor().startsWith("([") ? read.changing(WriteKind.REPLACE, 1, false) : read;
      default -> read;
    };
  }

  private static Gives gives(MethodRef call, Family family) {
    String result = Descriptors.result(call.descriptor());
    if (isImmutable(result)) {
      return Gives.NOTHING;
    }
    if (family == Family.FUNCTION) {
      return COMPOSING.contains(call.name()) ? Gives.COMPOSED : Gives.INSIDE;
    }
    if (family == Family.TEXT) {
      return isFluent(call) ? Gives.RECEIVER : Gives.COPY;
    }
    boolean holds = family != Family.OTHER && family != Family.STREAM && family != Family.OPTIONAL;
    if (holds && VIEWS.contains(call.name())) {
      return Gives.RECEIVER;
    }
    if (call.owner().equals("java/lang/Class") && call.name().equals("cast")) {
      return Gives.ARGUMENT;
    }
    if (family == Family.STREAM && call.name().equals("collect")) {
      return Gives.COPY;
    }
    boolean any = result.equals("Ljava/lang/Object;") && !call.name().equals("clone");
    if (any || (holds && INSIDE.contains(call.name()))) {
      return Gives.INSIDE;
    }
    if (!isKnown(call.owner())) {
      return makes(call.name()) ? Gives.COPY : Gives.OUTSIDE;
    }
    return family == Family.STREAM && call.name().equals("toList") ? Gives.FIXED : Gives.COPY;
  }

  /** Unknown calls whose names say that the result is new. */
  static boolean makes(String name) {
    return MAKES.matcher(name).matches();
  }

  public static boolean isImmutable(String descriptor) {
    return descriptor.length() == 1
        || descriptor.equals("Ljava/lang/String;")
        || descriptor.equals("Ljava/lang/Boolean;")
        || descriptor.equals("Ljava/lang/Integer;")
        || descriptor.equals("Ljava/lang/Long;")
        || descriptor.equals("Ljava/lang/Double;")
        || descriptor.equals("Ljava/lang/Class;")
        || descriptor.startsWith("Ljava/time/");
  }
}
