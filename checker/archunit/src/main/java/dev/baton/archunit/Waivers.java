package dev.baton.archunit;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import dev.baton.annotation.Waive;
import java.util.Arrays;
import java.util.Optional;

/** Findings that the code accepts, with a reason. */
final class Waivers {
  private Waivers() {}

  /** Whether the member, or a class around it, waives the rule. */
  static boolean cover(String rule, JavaMember member) {
    return on(rule, member) || cover(rule, member.getOwner());
  }

  /** Whether the class, or one around it, waives the rule. */
  static boolean cover(String rule, JavaClass type) {
    Optional<JavaClass> at = Optional.of(type);
    while (at.isPresent()) {
      if (on(rule, at.get())) {
        return true;
      }
      at = at.get().getEnclosingClass();
    }
    return false;
  }

  private static boolean on(String rule, CanBeAnnotated element) {
    return element.isAnnotatedWith(
        DescribedPredicate.describe(
            "a waiver of `" + rule + "`",
            use -> {
              if (use.getRawType().isEquivalentTo(Waive.class)) {
                return waives(rule, use.as(Waive.class));
              }
              return use.getRawType().isEquivalentTo(Waive.All.class)
                  && Arrays.stream(use.as(Waive.All.class).value()).anyMatch(w -> waives(rule, w));
            }));
  }

  private static boolean waives(String rule, Waive waiver) {
    return waiver.rule().equals(rule) && !waiver.because().isBlank();
  }
}
