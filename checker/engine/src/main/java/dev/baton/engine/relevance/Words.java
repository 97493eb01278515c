package dev.baton.engine.relevance;

/** Names in the bytes of a text; bytes outside ASCII are taken as parts of names. */
final class Words {
  private static final boolean[] PART = new boolean[256];

  static {
    for (int c = 0; c < PART.length; c++) {
      PART[c] = c >= 0x80 || (Character.isJavaIdentifierPart(c) && c > ' ' && c != 0x7f);
    }
  }

  private Words() {}

  static boolean isPart(byte c) {
    return PART[c & 0xff];
  }

  /** Where the name that starts here ends. */
  static int end(byte[] text, int start) {
    int at = start;
    while (at < text.length && PART[text[at] & 0xff]) {
      at++;
    }
    return at;
  }
}
