package dev.baton.archunit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules hold for agents that are written in Kotlin. */
class KotlinTest {
  private static final JavaClasses FIXTURE =
      new ClassFileImporter().importPackages("dev.baton.archunit.kotlin");

  private static List<String> starts(ArchRule rule) {
    return Compiled.breaches(rule, FIXTURE).stream()
        .map(line -> line.substring(0, line.indexOf(" (")))
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .toList();
  }

  @Test
  void foreignWritesThroughPropertiesCollectionsAndLambdas() {
    assertEquals(
        List.of(
            "`reviewer` writes `draft`, which `writer` owns",
            "`reviewer` writes `notes`, which `writer` owns"),
        starts(BatonRules.FOREIGN_WRITE));
  }

  @Test
  void theOwnerAndReadersAreSilent() {
    assertTrue(
        Compiled.breaches(BatonRules.FOREIGN_WRITE, FIXTURE).stream()
            .noneMatch(line -> line.contains("runs as `writer`") || line.contains("peek")));
  }

  @Test
  void readOnlyRolesCallsAndStatics() {
    assertEquals(
        List.of("`reviewer` writes `limit`, which is read-only after construction"),
        starts(BatonRules.READ_ONLY_WRITE));
    assertEquals(
        List.of("no code is declared to run as `wirter`"), starts(BatonRules.UNKNOWN_ROLE));
    assertEquals(
        List.of(
            "`reviewer` calls `Writer.revise`, which runs as `writer` and is no hand-off point"),
        starts(BatonRules.DIRECT_AGENT_CALL));
    assertEquals(
        List.of("`Reviewer` keeps `seen` in static state, which every task and agent shares"),
        starts(BatonRules.STATIC_AGENT_STATE));
  }
}
