package dev.baton.archunit;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.Set;

/** Ownership moves only inside a hand-off point, or in private helpers of one. */
final class TransferOutsideHandoff extends ArchCondition<JavaClass> {
  private static final String RULE = "transfer-outside-handoff";
  private static final String OWNERSHIP = "dev.baton.patterns.TaskOwnership";

  TransferOutsideHandoff() {
    super("transfer ownership only at a @HandoffPoint");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    if (type.getPackageName().equals("dev.baton.patterns")) {
      return;
    }
    for (JavaCodeUnit unit : type.getCodeUnits()) {
      for (JavaCodeUnitAccess<?> call : Calls.of(unit)) {
        if (isTransfer(call) && !isInside(unit, new HashSet<>()) && !Waivers.cover(RULE, unit)) {
          events.add(event(unit, call));
        }
      }
    }
  }

  private static boolean isTransfer(JavaCodeUnitAccess<?> call) {
    return call.getTarget().getName().equals("transfer")
        && call.getTargetOwner().isAssignableTo(OWNERSHIP);
  }

  private static boolean isInside(JavaCodeUnit unit, Set<JavaCodeUnit> seen) {
    if (AgentRoles.isHandoffPoint(unit)) {
      return true;
    }
    Set<JavaCodeUnit> callers = new HashSet<>();
    unit.getAccessesToSelf().stream().map(JavaAccess::getOrigin).forEach(callers::add);
    return seen.add(unit)
        && unit.getModifiers().contains(JavaModifier.PRIVATE)
        && !callers.isEmpty()
        && callers.stream().allMatch(caller -> isInside(caller, seen));
  }

  private static ConditionEvent event(JavaCodeUnit unit, JavaCodeUnitAccess<?> call) {
    String where = unit.getOwner().getSimpleName() + "." + unit.getName();
    return SimpleConditionEvent.violated(
        call,
        Lines.of(
            "`%s` transfers ownership, and is no hand-off point".formatted(where),
            call.getSourceCodeLocation(),
            "make `%s` a @HandoffPoint, or transfer in one".formatted(where)));
  }
}
