package dev.baton.patterns;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Code in documentation, and a compiler for it. */
final class Snippets {
  private static final Pattern EXAMPLE = Pattern.compile("(?s)<pre>\\{@code\n(.*?)\\}</pre>");

  private Snippets() {}

  /** The examples in the comments of a source file. */
  static List<String> in(Path source) throws IOException {
    List<String> examples = new ArrayList<>();
    Matcher found = EXAMPLE.matcher(Files.readString(source));
    while (found.find()) {
      examples.add(found.group(1).replaceAll("(?m)^ *\\* ?", ""));
    }
    return examples;
  }

  /** What the compiler says against a source file; empty when it has compiled it. */
  static String compile(Path classes, String name, String source) {
    JavaFileObject file =
        new SimpleJavaFileObject(
            URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    StringWriter errors = new StringWriter();
    List<String> options =
        List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
    boolean done =
        ToolProvider.getSystemJavaCompiler()
            .getTask(errors, null, null, options, null, List.of(file))
            .call();
    return done ? "" : errors + source;
  }
}
