package dev.baton.engine.library;

import dev.baton.engine.code.Descriptors;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.model.Fact.WriteKind;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Static methods of libraries. */
final class Statics {
  private static final Map<String, WriteKind> FIRST =
      Map.ofEntries(
          Map.entry("sort", WriteKind.REPLACE),
          Map.entry("parallelSort", WriteKind.REPLACE),
          Map.entry("parallelPrefix", WriteKind.REPLACE),
          Map.entry("parallelSetAll", WriteKind.REPLACE),
          Map.entry("setAll", WriteKind.REPLACE),
          Map.entry("shuffle", WriteKind.REPLACE),
          Map.entry("reverse", WriteKind.REPLACE),
          Map.entry("swap", WriteKind.REPLACE),
          Map.entry("fill", WriteKind.REPLACE),
          Map.entry("rotate", WriteKind.REPLACE),
          Map.entry("replaceAll", WriteKind.REPLACE),
          Map.entry("copy", WriteKind.REPLACE),
          Map.entry("addAll", WriteKind.ADD));
  private static final Map<String, WriteKind> KOTLIN =
      Map.ofEntries(
          Map.entry("addAll", WriteKind.ADD),
          Map.entry("plusAssign", WriteKind.ADD),
          Map.entry("minusAssign", WriteKind.REMOVE),
          Map.entry("removeAll", WriteKind.REMOVE),
          Map.entry("retainAll", WriteKind.REMOVE),
          Map.entry("removeFirst", WriteKind.REMOVE),
          Map.entry("removeLast", WriteKind.REMOVE),
          Map.entry("removeFirstOrNull", WriteKind.REMOVE),
          Map.entry("removeLastOrNull", WriteKind.REMOVE),
          Map.entry("sort", WriteKind.REPLACE),
          Map.entry("sortWith", WriteKind.REPLACE),
          Map.entry("sortDescending", WriteKind.REPLACE),
          Map.entry("shuffle", WriteKind.REPLACE),
          Map.entry("reverse", WriteKind.REPLACE),
          Map.entry("fill", WriteKind.REPLACE),
          Map.entry("set", WriteKind.REPLACE),
          Map.entry("putAll", WriteKind.REPLACE));
  private static final Set<String> FIXED_FACTORIES =
      Set.of("java/util/List", "java/util/Set", "java/util/Map");

  private Statics() {}

  static Behaviour of(MethodRef call, Runs runs) {
    String owner = call.owner();
    Behaviour read = Behaviour.reading(gives(call), runs);
    WriteKind first = null;
    if (owner.equals("java/util/Collections") || owner.equals("java/util/Arrays")) {
      first =
          call.name().equals("copy") && owner.endsWith("Arrays") ? null : FIRST.get(call.name());
    } else if (owner.startsWith("kotlin/collections/")) {
      first = KOTLIN.get(call.name());
    } else if (owner.equals("java/lang/reflect/Array") && call.name().startsWith("set")) {
      first = WriteKind.REPLACE;
    }
    if (owner.equals("java/lang/System") && call.name().equals("arraycopy")) {
      return read.changing(WriteKind.REPLACE, 2, true);
    }
    return first == null ? read : read.changing(first, 0, true);
  }

  private static Gives gives(MethodRef call) {
    String result = Descriptors.result(call.descriptor());
    if (Library.isImmutable(result)) {
      return Gives.NOTHING;
    }
    Gives named = byName(call);
    if (named != null) {
      return named;
    }
    if (!Library.isKnown(call.owner())) {
      return Library.makes(call.name()) ? Gives.COPY : Gives.OUTSIDE;
    }
    return result.equals("Ljava/lang/Object;") ? Gives.INSIDE_ARGUMENT : Gives.COPY;
  }

  private static @Nullable Gives byName(MethodRef call) {
    String name = call.name();
    return switch (call.owner()) {
      case "java/util/Objects" -> name.startsWith("requireNonNull") ? Gives.ARGUMENT : null;
      case "java/util/Arrays" -> name.equals("asList") ? Gives.ARGUMENT : null;
      case "java/util/Collections" -> ofCollections(name);
      default -> FIXED_FACTORIES.contains(call.owner()) ? Gives.FIXED : null;
    };
  }

  private static @Nullable Gives ofCollections(String name) {
    if (name.startsWith("synchronized")
        || name.startsWith("checked")
        || name.equals("newSetFromMap")
        || name.equals("asLifoQueue")) {
      return Gives.ARGUMENT;
    }
    boolean fixed =
        name.startsWith("unmodifiable")
            || name.startsWith("empty")
            || name.startsWith("singleton")
            || name.equals("nCopies");
    return fixed ? Gives.FIXED : null;
  }
}
