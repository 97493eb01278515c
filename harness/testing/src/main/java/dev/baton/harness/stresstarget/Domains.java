package dev.baton.harness.stresstarget;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Derives small sets of arguments from parameter types, where the user gives none. */
final class Domains {
  private static final Set<String> VERSIONS = Set.of("version", "expectedVersion");
  private final boolean hasVersion;

  /**
   * For a class with these methods.
   *
   * @param methods a {@code version()} among them gives a version from a previous read
   */
  Domains(List<ExecutableElement> methods) {
    hasVersion =
        methods.stream()
            .anyMatch(
                m ->
                    m.getSimpleName().contentEquals("version")
                        && m.getParameters().isEmpty()
                        && m.getReturnType().toString().equals("long"));
  }

  /** Two argument lists that differ wherever the types allow; one where there are no parameters. */
  List<String> of(ExecutableElement method) throws Unusable {
    List<String> first = new ArrayList<>();
    List<String> second = new ArrayList<>();
    for (VariableElement parameter : method.getParameters()) {
      List<String> values = values(parameter);
      if (values.isEmpty()) {
        throw new Unusable(
            method,
            "no values are known for `%s` of type `%s`; give some, @Operation(arguments = {\"...\"})"
                .formatted(parameter.getSimpleName(), parameter.asType()));
      }
      first.add(values.get(0));
      second.add(values.get(values.size() - 1));
    }
    String one = String.join(", ", first);
    String other = String.join(", ", second);
    return one.equals(other) ? List.of(one) : List.of(one, other);
  }

  private List<String> values(VariableElement parameter) {
    TypeMirror type = parameter.asType();
    return switch (type.toString()) {
      case "boolean", "java.lang.Boolean" -> List.of("false", "true");
      case "int", "java.lang.Integer", "java.lang.Object" -> List.of("1", "2");
      case "long" ->
          hasVersion && VERSIONS.contains(parameter.getSimpleName().toString())
              ? List.of("target.version()")
              : List.of("1L", "2L");
      case "java.lang.Long" -> List.of("1L", "2L");
      case "short" -> List.of("(short) 1", "(short) 2");
      case "byte" -> List.of("(byte) 1", "(byte) 2");
      case "double", "java.lang.Double" -> List.of("1.0", "2.0");
      case "char", "java.lang.Character" -> List.of("'a'", "'b'");
      case "java.lang.String", "java.lang.CharSequence" -> List.of("\"a\"", "\"b\"");
      default -> constants(type);
    };
  }

  /** The first two constants of an enum. */
  private static List<String> constants(TypeMirror type) {
    if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && element.getKind() == ElementKind.ENUM) {
      return element.getEnclosedElements().stream()
          .filter(e -> e.getKind() == ElementKind.ENUM_CONSTANT)
          .limit(2)
          .map((Element e) -> element.getQualifiedName() + "." + e.getSimpleName())
          .toList();
    }
    return List.of();
  }
}
