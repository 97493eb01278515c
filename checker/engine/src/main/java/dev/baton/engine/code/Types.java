package dev.baton.engine.code;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Types and annotations by simple name: packages may be unknown where no class path is. */
public final class Types {
  private Types() {}

  /** A name without package and hosts. */
  public static String simple(String type) {
    return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf('$')) + 1);
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
