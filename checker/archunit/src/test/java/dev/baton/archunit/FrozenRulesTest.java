package dev.baton.archunit;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.freeze.FreezingArchRule;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Known breaches are frozen, and new ones fail. */
class FrozenRulesTest {
  private static final String ONE =
      """
      class State { @OwnedBy("writer") String draft; }
      @AgentRole("writer") class Writer {}
      @AgentRole("reviewer") class Reviewer {
        %s
        void review(State s) { s.draft = "r"; }
        %s
      }
      """;

  @Test
  void aFrozenBreachMayMoveButANewOneFails(@TempDir Path folder) throws IOException {
    ArchConfiguration.withThreadLocalScope(
        settings -> {
          settings.setProperty("freeze.store.default.path", folder.resolve("store").toString());
          settings.setProperty("freeze.store.default.allowStoreCreation", "true");
          ArchRule frozen = FreezingArchRule.freeze(BatonRules.FOREIGN_WRITE);
          check(frozen, folder.resolve("a"), ONE.formatted("", ""));
          check(frozen, folder.resolve("b"), ONE.formatted("\n\n\n", ""));
          String second = ONE.formatted("", "void again(State s) { s.draft = \"again\"; }");
          AssertionError e =
              assertThrows(AssertionError.class, () -> check(frozen, folder.resolve("c"), second));
          assertTrue(e.getMessage().contains("Reviewer.again"), e.getMessage());
        });
  }

  private static void check(ArchRule rule, Path folder, String code) {
    try {
      java.nio.file.Files.createDirectories(folder);
      rule.check(Compiled.source(folder, "Frozen", code));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
