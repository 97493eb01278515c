package dev.baton.archunit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/** Sources of a test, compiled and imported. */
final class Compiled {
  private Compiled() {}

  /** One class, in a file named after it, after the imports that every test wants. */
  static JavaClasses source(Path folder, String name, String code) throws IOException {
    Path file = folder.resolve(name + ".java");
    Files.writeString(
        file, "import dev.baton.annotation.*; import java.util.*;\n" + code.indent(0));
    return files(folder, List.of(file));
  }

  static JavaClasses files(Path folder, List<Path> sources) {
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    Path out = folder.resolve("classes");
    String[] arguments = new String[sources.size() + 4];
    arguments[0] = "-d";
    arguments[1] = out.toString();
    arguments[2] = "-proc:none";
    arguments[3] = "-g";
    for (int i = 0; i < sources.size(); i++) {
      arguments[i + 4] = sources.get(i).toString();
    }
    int status = ToolProvider.getSystemJavaCompiler().run(null, errors, errors, arguments);
    assertEquals(0, status, errors.toString(StandardCharsets.UTF_8));
    return new ClassFileImporter().importPath(out);
  }

  /** What the rule reports. */
  static List<String> breaches(ArchRule rule, JavaClasses classes) {
    return rule.evaluate(classes).getFailureReport().getDetails();
  }
}
