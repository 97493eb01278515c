package dev.baton.engine.source;

import com.github.javaparser.ast.CompilationUnit;
import dev.baton.engine.build.BuildSettings;
import dev.baton.engine.syntax.Skeleton;
import dev.baton.engine.syntax.Unit;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;

/** Parses the source files of a run, several at a time; what is wrong in one leaves the others. */
public final class SourceUnits {
  private final BuildSettings settings = new BuildSettings();

  /**
   * Files, parsed.
   *
   * @param units those that could be read, in the order of their paths; of one with errors, the
   *     declarations without bodies
   * @param problems what is wrong in them, {@code file:line:column: what}
   */
  public record Parsed(List<Unit> units, List<String> problems) {}

  private record One(List<Unit> unit, List<String> problems) {}

  /** A file, and what the build says about it. */
  private record Task(Path file, int release, Charset encoding) {}

  /** Parses these files. */
  public Parsed parse(Collection<Path> files) {
    ConcurrentSkipListMap<Path, One> parsed = new ConcurrentSkipListMap<>();
    List<Runnable> work = new ArrayList<>();
    for (Path file : files) {
      Task task = new Task(file, settings.release(file), settings.encoding(file));
      work.add(() -> parsed.put(file, parse(task)));
    }
    DeepStack.runAll(work);
    List<Unit> units = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    parsed
        .values()
        .forEach(
            one -> {
              units.addAll(one.unit());
              problems.addAll(one.problems());
            });
    return new Parsed(units, problems);
  }

  /** Parses a text that is known to be right, such as an outline. */
  public static Unit parse(String name, String text) {
    SourceParser.Parsed parsed = SourceParser.parse(text, 0);
    if (parsed.problem() != null) {
      throw new IllegalArgumentException(name + ":" + parsed.problem());
    }
    return UnitReader.read(parsed.unit().orElseThrow(), name);
  }

  private static One parse(Task task) {
    String name = task.file().toString().replace('\\', '/');
    List<String> problems = new ArrayList<>();
    try {
      String text = text(task, problems);
      SourceParser.Parsed parsed = SourceParser.parse(text, task.release());
      boolean broken = parsed.problem() != null;
      if (broken) {
        problems.add(name + ":" + parsed.problem());
      }
      CompilationUnit unit = parsed.unit().orElse(null);
      if (unit == null) {
        return new One(List.of(), problems);
      }
      Unit read = UnitReader.read(unit, name);
      return new One(List.of(broken ? Skeleton.of(read) : read), problems);
    } catch (IOException e) {
      problems.add(name + ": cannot be read");
    } catch (UnknownSyntax e) {
      problems.add(name + ":" + e.line() + ":1: " + e.getMessage());
    } catch (StackOverflowError e) {
      problems.add(name + ":1:1: is nested too deeply to be parsed");
    } catch (RuntimeException e) {
      problems.add(name + ":1:1: cannot be parsed: " + e);
    }
    return new One(List.of(), problems);
  }

  /** The text; one that is not in the encoding of the build is named, and read as Latin 1. */
  private static String text(Task task, List<String> problems) throws IOException {
    byte[] bytes = Files.readAllBytes(task.file());
    try {
      return task.encoding().newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      String clean = new String(bytes, task.encoding());
      int at = Math.max(0, clean.indexOf('\ufffd'));
      long line = clean.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
      int column = at - clean.lastIndexOf('\n', Math.max(0, at - 1));
      problems.add(
          task.file().toString().replace('\\', '/')
              + ":"
              + line
              + ":"
              + column
              + ": is not written in "
              + task.encoding().name());
      return text;
    }
  }
}
