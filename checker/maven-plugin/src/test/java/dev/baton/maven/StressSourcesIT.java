package dev.baton.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Stress tests of a class from its class file, in a real build without Baton's processor. */
class StressSourcesIT {
  private static final String STRESS =
      "dev.baton:baton-maven-plugin:" + System.getProperty("baton.it.version") + ":stress";

  @Test
  void everyPairIsTestedAndARaceIsFound() throws Exception {
    Build project = Build.of("stress-sources", "stress-sources");
    Build.Result build =
        project.run("test-compile", STRESS, "-Dbaton.only=AddAndAdd", "-Dbaton.budget=10s");
    Path list = project.file("target/test-classes/META-INF/TestList");
    assertTrue(Files.exists(list), build.log());
    assertEquals(6, Files.readAllLines(list).size(), "three calls, six pairs");
    Path source = project.file("target/generated-test-sources/baton/demo/CounterStress.java");
    assertTrue(Files.readString(source).contains("class AddAndTake1"), "it can be read");
    assertFalse(Files.exists(project.file("target/classes/demo/CounterStress.class")), "shipped");
    assertEquals(1, build.status(), build.log());
    assertTrue(build.log().contains("no order of add() and add() gives this"), build.log());
    assertTrue(Files.exists(project.file("target/baton/stress/jcstress/index.html")));
  }

  @Test
  void aClassThatReachesOutsideFailsTheBuild() throws Exception {
    Build project = Build.of("stress-sources", "stress-refused");
    Path counter = project.file("src/main/java/demo/Counter.java");
    String code = Files.readString(counter);
    Files.writeString(counter, code.replace("count -= howMany;", "System.out.println(howMany);"));
    Build.Result build = project.run("test-compile");
    assertEquals(1, build.status(), build.log());
    assertTrue(build.log().contains("`take` uses the console"), build.log());
    assertTrue(build.log().contains("give the tests one that does nothing"), build.log());
  }
}
