package dev.baton.engine.source.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file under repair: its mends see each other's text, and each result parses. Not thread-safe.
 */
public final class Mender {
  private static final String UNPARSED = "its file cannot be parsed";

  private final List<List<Edit>> done = new ArrayList<>();
  private final Optional<SourceText> original;
  private Optional<SourceText> now;

  /** A file with this text. */
  public Mender(String text) {
    original = SourceText.parse(text);
    now = original;
  }

  /**
   * Mends one place.
   *
   * @param line of the text as it was at first, from 1
   * @param column from 1; 0 for the whole line
   * @return empty where it is mended, else why it is left to a person
   */
  public Optional<String> mend(Mend mend, int line, int column) {
    if (original.isEmpty() || now.isEmpty()) {
      return Optional.of(UNPARSED);
    }
    int offset = original.get().offset(line, column);
    for (List<Edit> edits : done) {
      offset = Edit.moved(offset, edits);
    }
    Repair repair = mend.repair(now.get(), offset);
    return repair instanceof Repair.Possible possible
        ? take(now.get(), possible.edits())
        : Optional.of(((Repair.Left) repair).why());
  }

  private Optional<String> take(SourceText source, List<Edit> edits) {
    Optional<SourceText> mended = SourceText.parse(Edit.apply(source.text(), edits));
    if (mended.isEmpty()) {
      return Optional.of("what the mend would write cannot be parsed");
    }
    now = mended;
    done.add(edits);
    return Optional.empty();
  }

  /** The text with all that is mended; empty where it could not be parsed. */
  public Optional<String> text() {
    return now.map(SourceText::text);
  }
}
