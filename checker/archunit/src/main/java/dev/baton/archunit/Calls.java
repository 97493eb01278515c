package dev.baton.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.LinkedHashSet;
import java.util.Set;

/** The calls and method references of code, and what they can run. Stateless. */
final class Calls {
  private Calls() {}

  /** All that the unit calls; ArchUnit counts a lambda's calls as its host's. */
  static Set<JavaCodeUnitAccess<?>> of(JavaCodeUnit unit) {
    Set<JavaCodeUnitAccess<?>> all = new LinkedHashSet<>(unit.getCallsFromSelf());
    all.addAll(unit.getCodeUnitReferencesFromSelf());
    return all;
  }

  /** The method that is named, and its overrides, whatever the receiver's class. */
  static Set<JavaCodeUnit> targets(JavaCodeUnitAccess<?> call) {
    Set<JavaCodeUnit> found = new LinkedHashSet<>();
    call.getTarget().resolveMember().ifPresent(found::add);
    JavaClass owner = call.getTargetOwner();
    if (!owner.getPackageName().startsWith("java.")) {
      String name = call.getTarget().getName();
      for (JavaClass type : owner.getAllSubclasses()) {
        for (JavaMethod method : type.getMethods()) {
          if (method.getName().equals(name)
              && method.getRawParameterTypes().equals(call.getTarget().getRawParameterTypes())) {
            found.add(method);
          }
        }
      }
    }
    return found;
  }
}
