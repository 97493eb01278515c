package dev.baton.engine.resolve;

import dev.baton.engine.code.TypeCode;
import java.util.Set;

/** Which types hold content that can change. */
public final class MutableTypes {
  private static final Set<String> FIXED =
      Set.of("java/util/Optional", "java/util/UUID", "java/util/Locale", "java/util/Currency");

  private MutableTypes() {}

  /** Whether objects of the field type can change; types that were not read are taken as fixed. */
  public static boolean isMutable(String descriptor, Program program) {
    if (descriptor.startsWith("[")) {
      return true;
    }
    if (!descriptor.startsWith("L")) {
      return false;
    }
    String type = descriptor.substring(1, descriptor.length() - 1);
    if (type.startsWith("java/util/")) {
      return !FIXED.contains(type) && !type.startsWith("java/util/function/");
    }
    TypeCode code = program.type(type);
    return type.startsWith("java/lang/StringBu")
        || (code != null && code.fields().stream().anyMatch(f -> !f.isFinal() && !f.isStatic()));
  }
}
