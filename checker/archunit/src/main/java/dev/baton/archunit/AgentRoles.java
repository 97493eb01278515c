package dev.baton.archunit;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import dev.baton.annotation.AgentRole;
import dev.baton.annotation.Coordinator;
import dev.baton.annotation.HandoffPoint;
import java.lang.annotation.Annotation;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What code runs as by its own declaration, by the readings that the engine follows: the method's
 * role, its type's, that of the code around it, that of a supertype. Stateless.
 */
final class AgentRoles {
  /** Runs as no agent; no role can have this name, because names are not blank. */
  static final String COORDINATOR = "";

  private AgentRoles() {}

  /** The role, {@link #COORDINATOR}, or empty where that depends on the caller. */
  static Optional<String> of(JavaCodeUnit unit) {
    Optional<String> own = declared(unit);
    return own.isPresent() ? own : of(unit.getOwner());
  }

  /** The same for what is not inside a method. */
  static Optional<String> of(JavaClass type) {
    return of(type, new HashSet<>());
  }

  private static Optional<String> of(JavaClass type, Set<JavaClass> seen) {
    if (!seen.add(type)) {
      return Optional.empty();
    }
    Optional<String> found = declared(type);
    if (found.isEmpty()) {
      found = type.getEnclosingCodeUnit().flatMap(AgentRoles::declared);
    }
    if (found.isEmpty()) {
      found = type.getEnclosingClass().flatMap(around -> of(around, seen));
    }
    if (found.isEmpty()) {
      found = type.getRawSuperclass().flatMap(parent -> of(parent, seen));
    }
    for (JavaClass parent : type.getRawInterfaces()) {
      found = found.isPresent() ? found : of(parent, seen);
    }
    return found;
  }

  /** Whether the role is declared on the element itself, through stand-in annotations too. */
  static Optional<String> declared(HasAnnotations<?> element) {
    if (bears(element, Coordinator.class)) {
      return Optional.of(COORDINATOR);
    }
    return element.getAnnotations().stream().flatMap(use -> role(use).stream()).findFirst();
  }

  private static Optional<String> role(JavaAnnotation<?> use) {
    JavaClass type = use.getRawType();
    return type.isEquivalentTo(AgentRole.class)
        ? Optional.of(use.as(AgentRole.class).value())
        : type.tryGetAnnotationOfType(AgentRole.class).map(AgentRole::value);
  }

  /** Whether the method, or one that it overrides, is a place where ownership changes hands. */
  static boolean isHandoffPoint(JavaCodeUnit unit) {
    if (bears(unit, HandoffPoint.class)) {
      return true;
    }
    Set<JavaClass> parents = new HashSet<>(unit.getOwner().getAllRawSuperclasses());
    parents.addAll(unit.getOwner().getAllRawInterfaces());
    return unit instanceof JavaMethod method
        && parents.stream()
            .flatMap(parent -> parent.getMethods().stream())
            .filter(other -> overrides(method, other))
            .anyMatch(other -> bears(other, HandoffPoint.class));
  }

  private static boolean overrides(JavaMethod method, JavaMethod other) {
    return method.getName().equals(other.getName())
        && method.getRawParameterTypes().equals(other.getRawParameterTypes());
  }

  private static boolean bears(HasAnnotations<?> element, Class<? extends Annotation> annotation) {
    return element.isAnnotatedWith(annotation) || element.isMetaAnnotatedWith(annotation);
  }
}
