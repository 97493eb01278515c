package dev.baton.engine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a few declarations on the sources of somebody else's module. */
public final class Declaring {
  private static final int DECLARED = 3;
  private static final Pattern FIELD =
      Pattern.compile("(?m)^    private (?!static |final )[\\w<>\\[\\], ]+ \\w+( = [^;{]*)?;");
  private static final Pattern TYPE =
      Pattern.compile("(?m)^public (final |abstract )?class ");

  private Declaring() {}

  /** Three fields of the largest classes are owned, three other large classes have roles. */
  public static void largest(Path sources) throws IOException {
    List<Path> largest = new ArrayList<>(Compiled.of(sources));
    largest.sort(Comparator.comparing((Path file) -> -file.toFile().length()));
    int cells = 0;
    int roles = 0;
    for (Path file : largest) {
      if (cells < DECLARED && own(file)) {
        cells++;
      } else if (roles < DECLARED && enter(file, roles)) {
        roles++;
      }
    }
  }

  /** Three fields are owned and three other classes have roles, evenly among those of a module. */
  public static void spread(Path sources) throws IOException {
    List<Path> fields = naming(FIELD, Compiled.of(sources));
    List<Path> types = naming(TYPE, Compiled.of(sources));
    for (int i = 0; i < DECLARED && !fields.isEmpty(); i++) {
      Path file = fields.get(fields.size() * (2 * i + 1) / (2 * DECLARED));
      own(file);
      types.remove(file);
    }
    for (int i = 0; i < DECLARED; i++) {
      enter(types.get(types.size() * (2 * i + 1) / (2 * DECLARED)), i);
    }
  }

  private static List<Path> naming(Pattern what, List<Path> files) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path file : files) {
      if (what.matcher(Files.readString(file)).find()) {
        found.add(file);
      }
    }
    return found;
  }

  private static boolean own(Path file) throws IOException {
    return insert(file, FIELD, "    @dev.baton.annotation.OwnedBy(\"writer\")\n");
  }

  private static boolean enter(Path file, int number) throws IOException {
    String role = number == 0 ? "writer" : "reviewer";
    return insert(file, TYPE, "@dev.baton.annotation.AgentRole(\"" + role + "\")\n");
  }

  private static boolean insert(Path file, Pattern before, String line) throws IOException {
    String text = Files.readString(file);
    Matcher found = before.matcher(text);
    if (!found.find()) {
      return false;
    }
    Files.writeString(file, text.substring(0, found.start()) + line + text.substring(found.start()));
    return true;
  }
}
