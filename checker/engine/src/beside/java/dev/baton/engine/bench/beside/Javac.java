package dev.baton.engine.bench.beside;

import dev.baton.engine.bench.beside.Target.Report;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The compiler with a checker in it. */
final class Javac {
  /** Checks of concurrency that Error Prone has, and leaves off by default. */
  private static final List<String> OFF_BY_DEFAULT =
      List.of(
          "LockOnNonEnclosingClassLiteral",
          "InterruptedExceptionSwallowed",
          "ThreadPriorityCheck",
          "ImmutableMemberCollection");

  private static final Pattern KIND = Pattern.compile("^\\[([\\w.]+)]");

  private Javac() {}

  /** All that is on by default; that samples stand in no package is nothing to report. */
  static List<String> errorProne() {
    StringBuilder plugin =
        new StringBuilder(
            "-Xplugin:ErrorProne -XepAllErrorsAsWarnings -Xep:NullAway:OFF"
                + " -Xep:DefaultPackage:OFF");
    OFF_BY_DEFAULT.forEach(name -> plugin.append(" -Xep:").append(name).append(":WARN"));
    return plugin(plugin.toString());
  }

  static List<String> nullAway() {
    return plugin(
        "-Xplugin:ErrorProne -XepDisableAllChecks -Xep:NullAway:WARN"
            + " -XepOpt:NullAway:AnnotatedPackages=.*");
  }

  private static List<String> plugin(String text) {
    return List.of(
        "-XDcompilePolicy=simple",
        "--should-stop=ifError=FLOW",
        "-XDaddTypeAnnotationsToSymbol=true",
        "-proc:none",
        "-processorpath",
        System.getProperty("java.class.path"),
        text);
  }

  static List<String> lockChecker() {
    return List.of(
        "-processor",
        "org.checkerframework.checker.lock.LockChecker",
        "-processorpath",
        System.getProperty("java.class.path"),
        "-Awarns");
  }

  static List<Report> run(Target target, List<String> options) throws IOException {
    Path out = Files.createTempDirectory("baton-beside");
    try {
      List<String> all = new ArrayList<>(List.of("-g", "-Xmaxwarns", "1000000", "-implicit:none"));
      all.addAll(List.of("-d", out.toString(), "-cp", Target.classpath()));
      all.addAll(options);
      return compile(target, all);
    } finally {
      dev.baton.engine.bench.Folders.delete(out);
    }
  }

  private static List<Report> compile(Target target, List<String> options) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(said, null, null)) {
      Iterable<? extends JavaFileObject> sources =
          files.getJavaFileObjectsFromPaths(target.files());
      Writer nowhere = Writer.nullWriter();
      if (!compiler.getTask(nowhere, files, said, options, null, sources).call()) {
        throw new IllegalStateException(
            target.sources() + " does not compile: " + errors(said).findFirst().orElse("?"));
      }
    }
    return said.getDiagnostics().stream()
        .filter(d -> d.getSource() != null && d.getLineNumber() > 0)
        .filter(d -> KIND.matcher(d.getMessage(null)).find())
        .map(d -> report(target, d))
        .toList();
  }

  private static Stream<String> errors(DiagnosticCollector<JavaFileObject> said) {
    return said.getDiagnostics().stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
        .map(Object::toString);
  }

  private static Report report(Target target, Diagnostic<? extends JavaFileObject> said) {
    Matcher kind = KIND.matcher(said.getMessage(null));
    return target.report(
        Path.of(said.getSource().toUri()),
        (int) said.getLineNumber(),
        kind.find() ? kind.group(1) : said.getCode());
  }
}
