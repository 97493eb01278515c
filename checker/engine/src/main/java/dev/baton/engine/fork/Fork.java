package dev.baton.engine.fork;

import dev.baton.engine.Analysis;
import dev.baton.engine.cache.Answer;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Has the work done by a Java process of its own, with the same Java and the same code. Where none
 * can be started, or it ends without an answer, there is no answer. Thread-safe.
 *
 * @param order what to do
 */
public record Fork(Order order) implements Analysis.Worker {
  /** Short runs are over before the best code pays, and before much garbage has to be collected. */
  private static final List<String> FAST =
      List.of(
          "-Xlog:disable",
          "-XX:+DisplayVMOutputToStderr",
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Xmn256m",
          "-XX:-UsePerfData");

  /** What a user says to every Java, such as to wait for a debugger, is not meant for this one. */
  private static final List<String> NOT_MEANT = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

  @Override
  public Optional<Answer> answer() {
    try {
      List<Path> code = code();
      ClassArchive archive = ClassArchive.of(code);
      Optional<byte[]> said = run(command(code, archive));
      archive.close(said.isPresent());
      return said.flatMap(Answer::of);
    } catch (IOException
        | URISyntaxException
        | IllegalArgumentException
        | FileSystemNotFoundException e) {
      return Optional.empty(); // code that is in no file, or nothing can be started
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private Optional<byte[]> run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
    NOT_MEANT.forEach(builder.environment()::remove);
    Process process = builder.start();
    try {
      try (OutputStream told = process.getOutputStream()) {
        order.write(told);
      }
      byte[] said = process.getInputStream().readAllBytes();
      return process.waitFor() == 0 ? Optional.of(said) : Optional.empty();
    } finally {
      process.destroy(); // where the wait was broken off
    }
  }

  private static List<String> command(List<Path> code, ClassArchive archive) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FAST);
    command.addAll(archive.options());
    command.add("-cp");
    command.add(String.join(File.pathSeparator, code.stream().map(Path::toString).toList()));
    command.add(Forked.class.getName());
    return command;
  }

  /** Where the code of Baton and of its libraries is, as this process was given it. */
  private static List<Path> code() throws URISyntaxException {
    List<Path> found = new ArrayList<>();
    if (Fork.class.getClassLoader() instanceof URLClassLoader loader) {
      for (URL url : loader.getURLs()) {
        found.add(Path.of(url.toURI()));
      }
    } else {
      for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
        found.add(Path.of(entry));
      }
    }
    return found;
  }
}
