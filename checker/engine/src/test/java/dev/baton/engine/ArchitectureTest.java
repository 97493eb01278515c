package dev.baton.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows inside the engine, which may never be reversed. */
class ArchitectureTest {
  private static final JavaClasses ENGINE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.baton.engine");

  @Test
  void noPackageCycles() {
    slices().matching("dev.baton.(**)").should().beFreeOfCycles().check(ENGINE);
  }

  @Test
  void rulesSeeTheModelOnly() {
    noClasses()
        .that()
        .resideInAPackage("..engine.rules..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "dev.baton.engine.rules..", "dev.baton.engine.model..", "java..", "org.jspecify..")
        .check(ENGINE);
  }

  @Test
  void onePackageKnowsJavaParser() {
    onlyIn("..engine.source..", "com.github.javaparser..");
  }

  @Test
  void onePackageKnowsAsm() {
    onlyIn("..engine.bytecode..", "org.objectweb.asm..");
  }

  @Test
  void onePackageKnowsJackson() {
    onlyIn("..engine.report..", "com.fasterxml.jackson..");
  }

  @Test
  void onePackageKnowsDiffs() {
    onlyIn("..engine.fix..", "com.github.difflib..");
  }

  @Test
  void onePackageKnowsYaml() {
    onlyIn("..engine.config..", "org.snakeyaml..");
  }

  @Test
  void theEngineDoesNotKnowThePatternsAsCode() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.baton.patterns..", "dev.baton.harness..")
        .check(ENGINE);
  }

  private static void onlyIn(String home, String library) {
    noClasses()
        .that()
        .resideOutsideOfPackage(home)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(ENGINE);
  }
}
