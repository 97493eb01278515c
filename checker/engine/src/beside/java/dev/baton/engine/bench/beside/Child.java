package dev.baton.engine.bench.beside;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A process that runs one tool, with the same settings of the JVM for all. */
final class Child {
  private static final String COMPILER = "jdk.compiler/com.sun.tools.javac.";
  private static final List<String> PACKAGES =
      List.of(
          "api", "code", "comp", "file", "main", "model", "parser", "processing", "tree", "util");

  private Child() {}

  /** The lines that it prints. */
  static List<String> run(String task, Tool tool, Path folder)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.addAll(List.of("-Xmx2g", "-cp", classpath(tool)));
    for (String each : PACKAGES) {
      command.add("--add-exports=" + COMPILER + each + "=ALL-UNNAMED");
      command.add("--add-opens=" + COMPILER + each + "=ALL-UNNAMED");
    }
    command.addAll(List.of(BesideTools.class.getName(), task, tool.name(), folder.toString()));
    Path log = Files.createTempFile("baton-beside", ".log");
    Process child = new ProcessBuilder(command).redirectError(log.toFile()).start();
    String out = new String(child.getInputStream().readAllBytes());
    String said = Files.readString(log);
    Files.delete(log);
    if (child.waitFor() != 0) {
      throw new IllegalStateException(tool + " failed: " + out + said);
    }
    return out.lines().toList();
  }

  /** The Lock Checker brings a JavaParser of its own, under the same name. */
  private static String classpath(Tool tool) {
    return Target.everything()
        .map(Path::toString)
        .filter(entry -> tool != Tool.LOCK_CHECKER || !entry.contains("javaparser-core"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
