package dev.baton.harness.stresstarget;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
  private final List<ExecutableElement> methods;
  private final int most;

  /**
   * For a class with these methods.
   *
   * @param methods a {@code version()} among them gives a version from a previous read
   * @param most values of a domain
   */
  Domains(List<ExecutableElement> methods, int most) {
    this.methods = methods;
    this.most = most;
  }

  /**
   * Argument lists that use every value of each parameter's domain, and differ wherever the types
   * allow; one where there are no parameters.
   */
  List<String> of(ExecutableElement method) throws Unusable {
    List<List<String>> domains = new ArrayList<>();
    int lists = 1;
    for (VariableElement parameter : method.getParameters()) {
      List<String> values = values(parameter);
      if (values.isEmpty()) {
        throw new Unusable(
            method,
            "no values are known for `%s` of type `%s`; give some, @Operation(arguments = {\"...\"})"
                .formatted(parameter.getSimpleName(), parameter.asType()));
      }
      domains.add(values);
      lists = Math.max(lists, values.size());
    }
    List<String> found = new ArrayList<>();
    for (int i = 0; i < lists; i++) {
      int at = i;
      found.add(domains.stream().map(d -> d.get(at % d.size())).collect(Collectors.joining(", ")));
    }
    return found;
  }

  private List<String> values(VariableElement parameter) {
    TypeMirror type = parameter.asType();
    if (isVersion(parameter)) {
      return List.of("target.version()");
    }
    return switch (type.toString()) {
      case "boolean", "java.lang.Boolean" -> List.of("false", "true");
      case "int", "java.lang.Integer", "java.lang.Object" -> List.of("1", "2");
      case "long", "java.lang.Long" -> List.of("1L", "2L");
      case "short", "java.lang.Short" -> List.of("(short) 1", "(short) 2");
      case "byte", "java.lang.Byte" -> List.of("(byte) 1", "(byte) 2");
      case "double", "java.lang.Double" -> List.of("1.0", "2.0");
      case "float", "java.lang.Float" -> List.of("1.0f", "2.0f");
      case "char", "java.lang.Character" -> List.of("'a'", "'b'");
      case "java.lang.String", "java.lang.CharSequence" -> List.of("\"a\"", "\"b\"");
      default -> constants(type);
    };
  }

  /** Whether it is the version from a previous read, which the class itself tells. */
  private boolean isVersion(VariableElement parameter) {
    return VERSIONS.contains(parameter.getSimpleName().toString())
        && methods.stream()
            .anyMatch(
                m ->
                    m.getSimpleName().contentEquals("version")
                        && m.getParameters().isEmpty()
                        && m.getReturnType().toString().equals(parameter.asType().toString()));
  }

  /** The first constants of an enum. */
  private List<String> constants(TypeMirror type) {
    if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && element.getKind() == ElementKind.ENUM) {
      return element.getEnclosedElements().stream()
          .filter(e -> e.getKind() == ElementKind.ENUM_CONSTANT)
          .limit(most)
          .map((Element e) -> element.getQualifiedName() + "." + e.getSimpleName())
          .toList();
    }
    return List.of();
  }
}
