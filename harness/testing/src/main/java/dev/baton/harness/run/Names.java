package dev.baton.harness.run;

import java.util.Optional;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** What tests of several engines are called, and which of them concern a stress run. */
final class Names {
  private Names() {}

  static String of(TestIdentifier test) {
    TestSource source = test.getSource().orElse(null);
    return source instanceof MethodSource method
        ? method.getClassName() + "." + method.getMethodName()
        : test.getDisplayName();
  }

  /** The kind of a test that is to be run; nothing for containers and ordinary unit tests. */
  static Optional<String> kind(TestPlan plan, TestIdentifier test) {
    if (!test.isTest()) {
      return Optional.empty();
    }
    String engine = UniqueId.parse(test.getUniqueId()).getEngineId().orElse("");
    return switch (engine) {
      case BatonEngine.ID -> Optional.of("exploration");
      case "jqwik" -> Optional.of("property");
      default -> tagged(plan, test) ? Optional.of("contract") : Optional.empty();
    };
  }

  private static boolean tagged(TestPlan plan, TestIdentifier test) {
    boolean own = test.getTags().stream().anyMatch(tag -> tag.getName().equals(BatonEngine.ID));
    return own || plan.getParent(test).map(parent -> tagged(plan, parent)).orElse(false);
  }
}
