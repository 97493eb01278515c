package dev.baton.engine.build;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the builds around source files, looked up in {@code pom.xml} and {@code
 * build.gradle}. Read by patterns, without running the build. Not thread-safe.
 */
public final class BuildSettings {
  private static final BuildFile NONE = new BuildFile("");
  private static final int LARGEST = 4_000_000;
  private final Map<Path, BuildFile> byFolder = new HashMap<>();

  /** The Java release that a source file is written for, such as 17; 0 where nothing tells. */
  public int release(Path source) {
    return around(source.toAbsolutePath().normalize().getParent(), BuildFile::release, 0);
  }

  /** The encoding of a source file; UTF-8 where nothing tells. */
  public Charset encoding(Path source) {
    String name = around(source.toAbsolutePath().normalize().getParent(), BuildFile::encoding, "");
    try {
      return name.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }

  private interface Question<T> {
    T ask(BuildFile file);
  }

  /** What the innermost build file says that says something: modules inherit from their parents. */
  private <T> T around(@Nullable Path folder, Question<T> question, T nothing) {
    for (Path at = folder; at != null; at = at.getParent()) {
      T said = question.ask(byFolder.computeIfAbsent(at, BuildSettings::read));
      if (!said.equals(nothing)) {
        return said;
      }
    }
    return nothing;
  }

  private static BuildFile read(Path folder) {
    StringBuilder text = new StringBuilder();
    for (String name : new String[] {"pom.xml", "build.gradle", "build.gradle.kts"}) {
      Path file = folder.resolve(name);
      text.append(text(file));
    }
    return text.isEmpty() ? NONE : new BuildFile(text.toString());
  }

  private static String text(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) < LARGEST
          ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
          : "";
    } catch (IOException e) {
      return ""; // says nothing
    }
  }
}
