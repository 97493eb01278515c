package dev.baton.harness;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows inside the harness, and who knows which library. */
class ArchitectureTest {
  private static final JavaClasses HARNESS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.baton.harness");

  @Test
  void noPackageCycles() {
    slices().matching("dev.baton.harness.(**)").should().beFreeOfCycles().check(HARNESS);
    noClasses()
        .that()
        .resideInAnyPackage("dev.baton.harness.*..")
        .and()
        .resideOutsideOfPackages("dev.baton.harness.run..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.baton.harness")
        .because("the front door opens into the rooms, and only what runs tests comes back to it")
        .check(HARNESS);
  }

  @Test
  void onePackageKnowsJqwik() {
    onlyIn("net.jqwik..", "dev.baton.harness.stress");
  }

  @Test
  void onePackageKnowsTheJUnitPlatform() {
    onlyIn("org.junit.platform..", "dev.baton.harness.run");
  }

  @Test
  void theFrontDoorKnowsJUnit() {
    onlyIn("org.junit.jupiter..", "dev.baton.harness");
  }

  @Test
  void theJudgesKnowNothingOfWhatTheyJudge() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "..harness.history..", "..harness.judge..", "..harness.anomaly..", "..harness.detect..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.baton.patterns..", "..harness.explore..", "..harness.schedule..")
        .check(HARNESS);
  }

  private static void onlyIn(String library, String home) {
    noClasses()
        .that()
        .resideOutsideOfPackage(home)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(HARNESS);
  }
}
