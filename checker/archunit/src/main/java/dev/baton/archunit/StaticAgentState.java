package dev.baton.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.baton.annotation.OwnedBy;
import java.util.Optional;
import java.util.Set;

/** Agents keep no static state that can change. A declared policy makes it somebody's. */
final class StaticAgentState extends ArchCondition<JavaClass> {
  private static final String RULE = "static-agent-state";
  private static final String POLICIES = OwnedBy.class.getPackageName();
  private static final Set<JavaModifier> NOT_WRITTEN_BY_PEOPLE = Set.of(JavaModifier.SYNTHETIC);

  StaticAgentState() {
    super("keep no static mutable state in agents");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    if (!isAgent(type)) {
      return;
    }
    for (JavaField field : type.getFields()) {
      if (isStatic(field)
          && !hasPolicy(field)
          && (!isFinal(field) || isMutable(field))
          && !Waivers.cover(RULE, field)) {
        events.add(event(type, field));
      }
    }
  }

  private static boolean isAgent(JavaClass type) {
    return AgentRoles.of(type).filter(role -> !role.equals(AgentRoles.COORDINATOR)).isPresent()
        || type.getMethods().stream()
            .map(AgentRoles::declared)
            .flatMap(Optional::stream)
            .anyMatch(role -> !role.equals(AgentRoles.COORDINATOR));
  }

  private static boolean isStatic(JavaField field) {
    return field.getModifiers().contains(JavaModifier.STATIC)
        && field.getModifiers().stream().noneMatch(NOT_WRITTEN_BY_PEOPLE::contains);
  }

  private static boolean isFinal(JavaField field) {
    return field.getModifiers().contains(JavaModifier.FINAL);
  }

  private static boolean hasPolicy(JavaField field) {
    return field.getAnnotations().stream()
        .map(use -> use.getRawType())
        .anyMatch(
            type ->
                type.getPackageName().equals(POLICIES)
                    || type.getAnnotations().stream()
                        .anyMatch(u -> u.getRawType().getPackageName().equals(POLICIES)));
  }

  /** By type where that tells, else by what the initialiser makes on the line of the assignment. */
  private static boolean isMutable(JavaField field) {
    JavaClass type = field.getRawType();
    if (type.isArray() || type.isAssignableTo(StringBuilder.class)) {
      return true;
    }
    String home = type.getPackageName();
    if (home.startsWith("java.util.concurrent") || home.equals("java.lang")) {
      return home.endsWith(".atomic")
          || type.isAssignableTo(java.util.Map.class)
          || type.isAssignableTo(java.util.Collection.class);
    }
    return home.equals("java.util") && (isMadeHere(field) || isOpen(type));
  }

  private static boolean isOpen(JavaClass type) {
    return !type.isInterface()
        && (type.isAssignableTo(java.util.Map.class)
            || type.isAssignableTo(java.util.Collection.class));
  }

  private static boolean isMadeHere(JavaField field) {
    return field.getAccessesToSelf().stream()
        .filter(access -> access.getAccessType() == AccessType.SET)
        .anyMatch(
            set ->
                set.getOrigin().getConstructorCallsFromSelf().stream()
                    .filter(call -> call.getLineNumber() == set.getLineNumber())
                    .map(JavaConstructorCall::getTargetOwner)
                    .anyMatch(made -> made.isAssignableTo(field.getRawType().getName())));
  }

  private static ConditionEvent event(JavaClass type, JavaField field) {
    return SimpleConditionEvent.violated(
        field,
        Lines.of(
            "`%s` keeps `%s` in static state, which every task and agent shares"
                .formatted(type.getSimpleName(), field.getName()),
            field.getSourceCodeLocation(),
            "keep it in the task's own state, or declare who owns it"));
  }
}
