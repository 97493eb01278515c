package dev.baton.ahead;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.engine.Analysis;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Rewritten classes do what they did, and link nothing at run time. */
class LinkAheadTest {
  private static final String PACKAGE = LinkAhead.class.getPackageName().replace('.', '/');

  @TempDir private Path folder;

  /** Copies the classes of this package whose names start so. */
  private void copy(String prefix) throws IOException, URISyntaxException {
    Files.createDirectories(folder.resolve(PACKAGE));
    for (Path file : classes(home(LinkAheadTest.class).resolve(PACKAGE))) {
      if (file.getFileName().toString().startsWith(prefix)) {
        Files.write(folder.resolve(PACKAGE).resolve(file.getFileName()), Files.readAllBytes(file));
      }
    }
  }

  private static Path home(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static List<Path> classes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    }
  }

  /** The call sites that are linked at run time. */
  private static List<String> sites(Path folder) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : classes(folder)) {
      ClassNode type = new ClassNode();
      new ClassReader(Files.readAllBytes(file)).accept(type, ClassReader.SKIP_FRAMES);
      for (MethodNode method : type.methods) {
        for (AbstractInsnNode each : method.instructions) {
          if (each instanceof InvokeDynamicInsnNode) {
            found.add(type.name + "." + method.name);
          }
        }
      }
    }
    return found;
  }

  private Map<String, Integer> contents() throws IOException {
    Map<String, Integer> contents = new TreeMap<>();
    for (Path file : classes(folder)) {
      contents.put(folder.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
    }
    return contents;
  }

  /** What a class of the folder answers; nothing of it is taken from where the tests are. */
  private List<?> results(String name) throws Exception {
    URL[] places = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(places, ClassLoader.getPlatformClassLoader())) {
      Class<?> type = loader.loadClass(PACKAGE.replace('/', '.') + "." + name);
      Method results = type.getDeclaredMethod("results");
      results.setAccessible(true);
      return (List<?>) results.invoke(null);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Lambda", "Record"})
  void theSameComesOut(String fixture) throws Exception {
    copy(fixture);
    assertFalse(sites(folder).isEmpty());
    List<?> before = results(fixture + "s");
    assertTrue(before.size() > 20, before.toString());
    LinkAhead.main(new String[] {folder.toString()});
    assertEquals(before, results(fixture + "s"));
  }

  /** A lambda that can be written has a method that reads it, which tells it by its call site. */
  @Test
  void whatCanBeSerializedIsLeft() throws Exception {
    copy("");
    LinkAhead.rewrite(folder);
    String lambdas = PACKAGE + "/Lambdas.";
    assertEquals(
        List.of(lambdas + "$deserializeLambda$", lambdas + "bridges"),
        sites(folder).stream().sorted().toList());
  }

  @Test
  void whatIsRewrittenStays() throws Exception {
    copy("");
    LinkAhead.rewrite(folder);
    Map<String, Integer> once = contents();
    LinkAhead.rewrite(folder);
    assertEquals(once, contents());
    copy("");
    LinkAhead.rewrite(folder);
    assertEquals(once, contents());
  }

  @Test
  void whatWasMadeForClassesThatAreGoneGoes() throws Exception {
    copy("Records");
    LinkAhead.rewrite(folder);
    Map<String, Integer> alone = contents();
    copy("Lambda");
    Path late = folder.resolve(PACKAGE).resolve("Records" + Nest.MARK + "99.class");
    Files.write(late, new byte[0]);
    LinkAhead.rewrite(folder);
    assertTrue(contents().size() > alone.size());
    for (Path file : classes(folder)) {
      String name = file.getFileName().toString();
      if (name.startsWith("Lambda") && !name.contains(Nest.MARK)) {
        Files.delete(file);
      }
    }
    LinkAhead.rewrite(folder);
    assertEquals(alone, contents());
  }

  /** Whether the build has taken this step; Maven does, see the engine's {@code pom.xml}. */
  @Test
  void theEngineLinksNothingAtRunTime() throws Exception {
    Path engine = home(Analysis.class);
    assertTrue(classes(engine).size() > 1000, engine.toString());
    assertEquals(List.of(), sites(engine));
  }
}
