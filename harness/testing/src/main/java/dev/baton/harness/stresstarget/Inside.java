package dev.baton.harness.stresstarget;

import dev.baton.harness.stresstarget.StressedClass.Method;
import dev.baton.harness.stresstarget.StressedClass.Observed;
import dev.baton.harness.stresstarget.compiled.OutsideCalls;
import dev.baton.harness.stresstarget.compiled.OutsideCalls.Found;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Holds a target to its own object: a test calls its operations millions of times, in any order,
 * and compares their results.
 */
final class Inside {
  private final StressedClass target;
  private final TypeElement type;

  Inside(StressedClass target, TypeElement type) {
    this.target = target;
    this.type = type;
  }

  /** Refuses what reaches outside, before any of it is run. */
  void check(OutsideCalls calls) throws Unusable {
    for (Method operation : target.operations()) {
      if (operation.harmless().isBlank()) {
        refuse(operation.name(), calls.of(target.binaryName(), operation.name()));
      }
    }
    for (Observed observed : target.observed()) {
      refuse(observed.name(), calls.of(target.binaryName(), observed.name()));
    }
    for (String setup : target.setup()) {
      refuse(setup, traces(calls.of(target.binaryName(), setup)));
    }
    refuse("<init>", traces(calls.of(target.binaryName(), "<init>")));
  }

  /** The clock may be read while an object is made: what it shows is compared all the same. */
  private static Optional<Found> traces(Optional<Found> found) {
    return found.filter(f -> !f.isChance());
  }

  private void refuse(String method, Optional<Found> found) throws Unusable {
    if (found.isEmpty()) {
      return;
    }
    Found what = found.get();
    String who = method.equals("<init>") ? "the constructor of `" + target.name() : "`" + method;
    String wayOut =
        what.isChance()
            ? "take it in through the constructor, and give the tests a fixed one in a static @Setup; or, if no result depends on it, say why: @Operation(harmless = \"...\")"
            : "take it in through the constructor, and give the tests one that does nothing in a static @Setup; or, if it does no harm millions of times, say why: @Operation(harmless = \"...\")";
    throw new Unusable(
        element(method),
        "%s` %s: `%s` in `%s`; %s"
            .formatted(who, what.words(), what.member(), what.place(), wayOut));
  }

  private @Nullable Element element(String method) {
    return type.getEnclosedElements().stream()
        .filter(e -> e.getSimpleName().contentEquals(method))
        .findFirst()
        .orElse(null);
  }
}
