package dev.baton.engine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A program of any size with a known number of breaches: units of a state, its writer, a reviewer,
 * and six helpers between them. In every tenth unit the last helper writes what the writer owns.
 *
 * @param lines how many lines it has
 * @param breaches how many units break {@code foreign-write}, once each
 */
record Generated(int lines, int breaches) {
  private static final int UNITS_A_PACKAGE = 50;
  private static final int HELPERS = 6;

  /** Writes a program of at least so many lines. */
  static Generated write(Path folder, int wanted) throws IOException {
    int lines = 0;
    int breaches = 0;
    for (int unit = 0; lines < wanted; unit++) {
      Path home = folder.resolve("generated/p" + unit / UNITS_A_PACKAGE);
      Files.createDirectories(home);
      boolean isBroken = unit % 10 == 3;
      String text = unit(unit, isBroken);
      Files.writeString(home.resolve("Reviewer" + unit + ".java"), text);
      lines += (int) text.lines().count();
      breaches += isBroken ? 1 : 0;
    }
    return new Generated(lines, breaches);
  }

  private static String unit(int unit, boolean isBroken) {
    StringBuilder helpers = new StringBuilder();
    for (int i = 0; i < HELPERS; i++) {
      helpers.append(helper(i, i + 1 < HELPERS ? "step" + (i + 1) : "end"));
    }
    return """
        package generated.p%d;

        import dev.baton.annotation.AgentRole;
        import dev.baton.annotation.AppendOnly;
        import dev.baton.annotation.OwnedBy;
        import java.util.ArrayList;
        import java.util.List;

        final class State# {
          @OwnedBy("writer") String draft = "";
          @AppendOnly final List<String> notes = new ArrayList<>();
        }

        final class Helper# {
        %s
          static String end(State# state, String text) {
            %s;
            return text;
          }
        }

        @AgentRole("writer")
        final class Writer# {
          void write(State# state, String text) {
            state.draft = text;
          }
        }

        @AgentRole("reviewer")
        public final class Reviewer# {
          String review(State# state) {
            return Helper#.step0(state, state.draft);
          }
        }
        """
        .formatted(
            unit / UNITS_A_PACKAGE,
            helpers,
            isBroken ? "state.draft = text" : "state.notes.add(text)")
        .replace("#", String.valueOf(unit));
  }

  private static String helper(int number, String next) {
    return """
          static String step%d(State# state, String text) {
            int sum = 0;
            for (int i = 0; i < text.length(); i++) {
              sum += text.charAt(i) * 31;
              if (sum %% 7 == 0) {
                sum ^= i;
              }
            }
            List<String> parts = new ArrayList<>();
            parts.add(text + sum);
            parts.add(text.trim());
            return %s(state, String.join(",", parts));
          }

        """
        .formatted(number, next);
  }
}
