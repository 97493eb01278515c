package dev.baton.engine.source;

import dev.baton.engine.model.Place;
import dev.baton.engine.model.Waiver;
import dev.baton.engine.source.scan.TextSpots;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One source file: its text, and where in it things stand. Not thread-safe. */
final class SourceFile {
  private static final Pattern PACKAGE =
      Pattern.compile("^\\s*package\\s+([\\w.]+)\\s*;", Pattern.MULTILINE);

  private final String path;
  private final String text;
  private @Nullable TextSpots spots;

  SourceFile(String path, String text) {
    this.path = path;
    this.text = text;
  }

  String path() {
    return path;
  }

  String text() {
    return text;
  }

  /** Whether the file says that it is of this package; nothing is parsed for that. */
  boolean isOf(String packageName) {
    Matcher declared = PACKAGE.matcher(text);
    return (declared.find() ? declared.group(1) : "").equals(packageName);
  }

  /** Every waiver in the file; nothing is parsed where the text names none. */
  List<Waiver> waivers(UnaryOperator<String> constants) {
    if (!Sources.mayWaive(text)) {
      return List.of();
    }
    List<Waiver> found = new ArrayList<>();
    // whether all of it can be parsed is for those to say who need all
    DeepStack.run(
        () ->
            SourceParser.places(text)
                .ifPresent(unit -> found.addAll(Waivers.in(unit, path, constants))));
    return found;
  }

  /** Where things stand; no more than tokens and brackets are looked at. */
  TextSpots spots() {
    TextSpots known = spots;
    if (known == null) {
      known = new TextSpots(path, text);
      spots = known;
    }
    return known;
  }

  /** Lets go of what was found in the text; it can be asked for again. */
  void forget() {
    spots = null;
  }

  /** The declaration around a place. */
  Optional<String> enclosing(Place at) {
    return spots().enclosing(at);
  }

  /** A line of the text, from 1; empty outside it. */
  String line(int number) {
    return number < 1 ? "" : text.lines().skip(number - 1L).findFirst().orElse("");
  }
}
