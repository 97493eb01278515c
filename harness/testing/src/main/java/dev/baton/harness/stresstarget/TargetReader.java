package dev.baton.harness.stresstarget;

import dev.baton.harness.stresstarget.StressedClass.Method;
import dev.baton.harness.stresstarget.StressedClass.Observed;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads a target from its annotations, and says what it lacks. */
final class TargetReader {
  private final Elements elements;
  private final TypeElement type;
  private final List<ExecutableElement> methods;
  private final int most;

  /**
   * Reads a type.
   *
   * @param most values of a derived domain
   */
  TargetReader(Elements elements, TypeElement type, int most) {
    this.elements = elements;
    this.type = type;
    this.most = most;
    this.methods = ElementFilter.methodsIn(elements.getAllMembers(type));
  }

  /** The target, or what makes it unusable. */
  StressedClass read() throws Unusable {
    String folder = elements.getPackageOf(type).getQualifiedName().toString();
    String full = type.getQualifiedName().toString();
    String name = folder.isEmpty() ? full : full.substring(folder.length() + 1);
    if (!type.getTypeParameters().isEmpty()) {
      throw new Unusable(
          type,
          "`%s` is generic; annotate a small class that holds one with its type arguments fixed"
              .formatted(name));
    }
    for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
      if (at.getModifiers().contains(Modifier.PRIVATE)) {
        throw new Unusable(
            type, "generated tests cannot see `%s`; make it package-private".formatted(name));
      }
    }
    List<Method> operations = operations();
    if (operations.isEmpty()) {
      throw new Unusable(
          type, "`%s` has no operations; put @Operation on what threads call".formatted(name));
    }
    return new StressedClass(
        folder,
        name,
        creation(name),
        instanceSetup(),
        observed(),
        operations,
        List.of(type.getAnnotation(StressTarget.class).triples()),
        taken(folder));
  }

  /** Names that generated tests use, and that the package has a type of. */
  private Set<String> taken(String folder) {
    return TestSource.NAMES.keySet().stream()
        .filter(n -> elements.getTypeElement(folder.isEmpty() ? n : folder + "." + n) != null)
        .collect(Collectors.toSet());
  }

  private String creation(String name) throws Unusable {
    for (ExecutableElement method : annotated(Setup.class)) {
      if (method.getModifiers().contains(Modifier.STATIC)) {
        return name + "." + method.getSimpleName() + "()";
      }
    }
    boolean canBeMade =
        type.getKind() != ElementKind.INTERFACE
            && !type.getModifiers().contains(Modifier.ABSTRACT)
            && (type.getNestingKind() == NestingKind.TOP_LEVEL
                || type.getModifiers().contains(Modifier.STATIC))
            && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .anyMatch(
                    c ->
                        c.getParameters().isEmpty()
                            && !c.getModifiers().contains(Modifier.PRIVATE)
                            && c.getThrownTypes().isEmpty());
    if (!canBeMade) {
      throw new Unusable(
          type,
          "a test cannot make a `%s`; give it a constructor without parameters and checked exceptions that is not private, or a static @Setup method that returns one"
              .formatted(name));
    }
    return "new " + name + "()";
  }

  private List<String> instanceSetup() throws Unusable {
    List<String> found = new ArrayList<>();
    for (ExecutableElement method : annotated(Setup.class)) {
      if (!method.getModifiers().contains(Modifier.STATIC)) {
        found.add(method.getSimpleName().toString());
      }
    }
    return found;
  }

  private List<Observed> observed() throws Unusable {
    List<Observed> found = new ArrayList<>();
    for (ExecutableElement method : annotated(Observe.class)) {
      if (method.getReturnType().getKind() == TypeKind.VOID) {
        throw new Unusable(
            method,
            "`%s` observes nothing; let it return what is to be compared"
                .formatted(method.getSimpleName()));
      }
      boolean invariant = method.getAnnotation(Observe.class).invariant();
      if (invariant && method.getReturnType().getKind() != TypeKind.BOOLEAN) {
        throw new Unusable(
            method,
            "`%s` is an invariant and returns `%s`; let it return a boolean, whether it holds"
                .formatted(method.getSimpleName(), method.getReturnType()));
      }
      found.add(new Observed(method.getSimpleName().toString(), invariant));
    }
    return found;
  }

  /** Methods for setup and observation, which nothing can give arguments to. */
  private List<ExecutableElement> annotated(Class<? extends Annotation> annotation)
      throws Unusable {
    List<ExecutableElement> found = new ArrayList<>();
    for (ExecutableElement method : methods) {
      if (method.getAnnotation(annotation) != null) {
        boolean usable =
            method.getParameters().isEmpty()
                && method.getThrownTypes().isEmpty()
                && !method.getModifiers().contains(Modifier.PRIVATE);
        if (!usable) {
          throw new Unusable(
              method,
              "`%s` must have no parameters and no checked exceptions, and not be private, for @%s"
                  .formatted(method.getSimpleName(), annotation.getSimpleName()));
        }
        found.add(method);
      }
    }
    return found;
  }

  private List<Method> operations() throws Unusable {
    List<Method> found = new ArrayList<>();
    for (ExecutableElement method : methods) {
      Operation operation = method.getAnnotation(Operation.class);
      if (operation != null) {
        if (method.getModifiers().contains(Modifier.PRIVATE)
            || method.getModifiers().contains(Modifier.STATIC)) {
          throw new Unusable(
              method,
              "`%s` is private or static; an operation is a method that a test can call on the object"
                  .formatted(method.getSimpleName()));
        }
        found.add(operation(method, operation));
      }
    }
    return found;
  }

  private Method operation(ExecutableElement method, Operation operation) throws Unusable {
    List<String> given = List.of(operation.arguments());
    List<String> types = new ArrayList<>();
    for (VariableElement parameter : method.getParameters()) {
      types.add(parameter.asType().toString());
    }
    for (String list : given) {
      int count = StressedClass.split(list).size();
      if (count != types.size()) {
        throw new Unusable(
            method,
            "`%s` takes %d arguments, and \"%s\" are %d; separate them by commas"
                .formatted(method.getSimpleName(), types.size(), list, count));
      }
    }
    return new Method(
        method.getSimpleName().toString(),
        method.getReturnType().getKind() == TypeKind.VOID,
        types,
        given.isEmpty() ? new Domains(methods, most).of(method) : given,
        operation.harmless());
  }
}
