package dev.baton.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Agents call each other only through hand-off points, through however many helpers. */
final class DirectAgentCall extends ArchCondition<JavaClass> {
  private static final String RULE = "direct-agent-call";

  // a call in a helper is told once for each role, not for every entry that reaches it
  private final Set<List<Object>> told = new HashSet<>();

  DirectAgentCall() {
    super("call other agents only through a @HandoffPoint");
  }

  @Override
  public void init(Collection<JavaClass> imported) {
    told.clear();
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    for (JavaCodeUnit unit : type.getCodeUnits()) {
      AgentRoles.of(unit)
          .filter(role -> !role.equals(AgentRoles.COORDINATOR))
          .ifPresent(role -> follow(unit, role, events));
    }
  }

  /** From the entry through code that runs as its caller, up to the next agent. */
  private void follow(JavaCodeUnit entry, String role, ConditionEvents events) {
    Set<JavaCodeUnit> seen = new HashSet<>(Set.of(entry));
    Deque<JavaCodeUnit> work = new ArrayDeque<>(seen);
    while (!work.isEmpty()) {
      JavaCodeUnit unit = work.remove();
      for (JavaCodeUnitAccess<?> call : Calls.of(unit)) {
        for (JavaCodeUnit target : Calls.targets(call)) {
          Optional<String> other = AgentRoles.of(target);
          if (other.isEmpty()) {
            if (seen.add(target)) {
              work.add(target);
            }
          } else if (isBreach(role, other.get(), target)
              && !Waivers.cover(RULE, unit)
              && told.add(List.of(call, role))) {
            events.add(event(entry, role, call, other.get()));
          }
        }
      }
    }
  }

  /** Making another agent is wiring, and a hand-off point is there to be called. */
  private static boolean isBreach(String role, String other, JavaCodeUnit target) {
    return !other.equals(role)
        && !other.equals(AgentRoles.COORDINATOR)
        && !target.isConstructor()
        && !AgentRoles.isHandoffPoint(target);
  }

  private static ConditionEvent event(
      JavaCodeUnit entry, String role, JavaCodeUnitAccess<?> call, String other) {
    String callee = call.getTargetOwner().getSimpleName() + "." + call.getTarget().getName();
    String message =
        "`%s` calls `%s`, which runs as `%s` and is no hand-off point"
            .formatted(role, callee, other);
    String trail =
        call.getOrigin().equals(entry)
            ? ""
            : ", reached from " + entry.getOwner().getSimpleName() + "." + entry.getName();
    return SimpleConditionEvent.violated(
        call,
        Lines.of(
            message + trail,
            call.getSourceCodeLocation(),
            "hand the work over, or make `%s` a @HandoffPoint".formatted(callee)));
  }
}
