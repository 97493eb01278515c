package dev.baton.engine.report;

/**
 * How wide text is on a terminal: wide characters take two cells, combining ones none. The ranges
 * are those of Unicode's East Asian Width (UAX #11) that are wide or full-width.
 */
final class Columns {
  private static final int TAB = 4;
  private static final int[][] WIDE = {
    {0x1100, 0x115F},
    {0x231A, 0x231B},
    {0x23E9, 0x23EC},
    {0x2614, 0x2615},
    {0x2648, 0x2653},
    {0x26AA, 0x26AB},
    {0x26BD, 0x26BE},
    {0x2705, 0x2705},
    {0x270A, 0x270B},
    {0x274C, 0x274C},
    {0x2753, 0x2755},
    {0x2795, 0x2797},
    {0x2E80, 0x303E},
    {0x3041, 0x33FF},
    {0x3400, 0x4DBF},
    {0x4E00, 0xA4CF},
    {0xA960, 0xA97C},
    {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F},
    {0xFF01, 0xFF60},
    {0xFFE0, 0xFFE6},
    {0x16FE0, 0x18CFF},
    {0x1AFF0, 0x1B2FB},
    {0x1F200, 0x1F2FF},
    {0x1F300, 0x1F64F},
    {0x1F680, 0x1F6FF},
    {0x1F7E0, 0x1F7EB},
    {0x1F900, 0x1F9FF},
    {0x1FA70, 0x1FAFF},
    {0x20000, 0x3FFFD},
  };

  private Columns() {}

  /** The text as it is shown: tabs as blanks, and no character that moves or hides others. */
  static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    int column = 0;
    for (int c : text.codePoints().toArray()) {
      if (c == '\t') {
        int blanks = TAB - column % TAB;
        shown.append(" ".repeat(blanks));
        column += blanks;
      } else {
        shown.appendCodePoint(isHidden(c) ? '\uFFFD' : c);
        column += isHidden(c) ? 1 : width(c);
      }
    }
    return shown.toString();
  }

  /** How many cells the text takes, tabs included. */
  static int width(String text) {
    int width = 0;
    for (int c : text.codePoints().toArray()) {
      width += c == '\t' ? TAB - width % TAB : isHidden(c) ? 1 : width(c);
    }
    return width;
  }

  /** Controls, and marks that turn the direction of writing (which can disguise code). */
  private static boolean isHidden(int c) {
    return Character.isISOControl(c)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    for (int[] range : WIDE) {
      if (c >= range[0] && c <= range[1]) {
        return 2;
      }
    }
    return 1;
  }
}
