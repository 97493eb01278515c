package dev.baton.engine.code;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Types and annotations by simple name: packages may be unknown where no class path is. */
public final class Types {
  /**
   * The owner of a call or field whose type is not known, and the beginning of the name of a type
   * that is known by its simple name alone: no class file has such names, sources whose types are
   * missing do.
   */
  public static final String UNKNOWN = "?";

  private Types() {}

  /** Whether nothing but perhaps a simple name is known of the type. */
  public static boolean isUnknown(String type) {
    return type.startsWith(UNKNOWN);
  }

  /** A name without package and hosts. */
  public static String simple(String type) {
    return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf('$')) + 1);
  }

  /**
   * The text of a constant, by its name or its type's and its own; the name where there is none.
   */
  public static String text(Collection<TypeCode> types, String constant) {
    int dot = constant.lastIndexOf('.');
    String host = dot < 0 ? "" : constant.substring(0, dot);
    for (TypeCode type : types) {
      if (host.isEmpty() || simple(type.name()).equals(host)) {
        for (FieldCode field : type.fields()) {
          if (field.name().equals(constant.substring(dot + 1))
              && field.constant() instanceof String text) {
            return text;
          }
        }
      }
    }
    return constant;
  }

  /** The annotation of this simple name. */
  public static Optional<AnnotationUse> annotation(Collection<AnnotationUse> all, String name) {
    return all.stream().filter(a -> simple(a.type()).equals(name)).findFirst();
  }

  /** The first method with an annotation of one of these simple names. */
  public static Optional<MethodCode> method(TypeCode type, Collection<String> annotations) {
    return type.methods().stream()
        .filter(m -> m.annotations().stream().anyMatch(a -> annotations.contains(simple(a.type()))))
        .findFirst();
  }

  /** A member that is a list, or stands for a list of one. */
  public static List<?> list(AnnotationUse use, String member) {
    Object value = use.values().get(member);
    return value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
  }
}
