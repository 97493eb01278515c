package dev.baton.engine.source.mend;

import java.util.Comparator;
import java.util.List;

/**
 * Replaces a stretch of a text.
 *
 * @param from the first character, from 0
 * @param to the one after the last; {@code from} for an insertion
 */
record Edit(int from, int to, String text) {
  static Edit insert(int at, String text) {
    return new Edit(at, at, text);
  }

  /** The text with all edits, which do not overlap; those at one place stand in their order. */
  static String apply(String text, List<Edit> edits) {
    StringBuilder result = new StringBuilder();
    int copied = 0;
    for (Edit edit : sorted(edits)) {
      result.append(text, copied, edit.from).append(edit.text);
      copied = edit.to;
    }
    return result.append(text, copied, text.length()).toString();
  }

  /** Where a character stands after the edits; what is replaced stands where its place was. */
  static int moved(int offset, List<Edit> edits) {
    int shift = 0;
    for (Edit edit : edits) {
      if (edit.to <= offset) {
        shift += edit.text.length() - (edit.to - edit.from);
      } else if (edit.from < offset) {
        shift += edit.from - offset;
      }
    }
    return offset + shift;
  }

  private static List<Edit> sorted(List<Edit> edits) {
    return edits.stream().sorted(Comparator.comparingInt(Edit::from)).toList();
  }
}
