package dev.baton.engine.relevance;

/**
 * Reads the names out of a source text without parsing it: comments and texts are skipped, braces
 * are counted. Never fails, whatever the text is.
 */
public final class SourceScan {
  private static final long CLASS = Mentions.hash("class");
  private static final long INTERFACE = Mentions.hash("interface");
  private static final long ENUM = Mentions.hash("enum");
  private static final long RECORD = Mentions.hash("record");
  private static final long EXTENDS = Mentions.hash("extends");
  private static final long IMPLEMENTS = Mentions.hash("implements");
  private final byte[] text;
  private final Hashes declared = new Hashes();
  private final Hashes parents = new Hashes();
  private final Hashes mentioned = new Hashes();
  private int at;
  private int depth;
  private boolean namesType;
  private boolean namesParents;

  private SourceScan(byte[] text) {
    this.text = text;
  }

  /** The names in the text. */
  public static Mentions of(byte[] text) {
    SourceScan scan = new SourceScan(text);
    while (scan.at < text.length) {
      scan.step();
    }
    return new Mentions(scan.declared.sorted(), scan.parents.sorted(), scan.mentioned.sorted());
  }

  private void step() {
    byte c = text[at];
    if (Words.isPart(c)) {
      int end = Words.end(text, at);
      word(Mentions.hash(text, at, end));
      at = end;
    } else if (c == '"') {
      skipText();
    } else if (c == '\'') {
      skipQuoted('\'');
    } else if (c == '/' && startsWith("//")) {
      at = indexOf("\n", at);
    } else if (c == '/' && startsWith("/*")) {
      at = indexOf("*/", at + 2) + 2;
    } else {
      mark(c);
      at++;
    }
  }

  private void mark(byte c) {
    if (c == '{') {
      depth++;
      namesParents = false;
    } else if (c == '}') {
      depth--;
    } else if (c == ';' || c == ')') {
      namesParents = false;
    }
  }

  private void word(long hash) {
    mentioned.add(hash);
    if (namesType && depth <= 0) {
      declared.add(hash);
    } else if (namesParents) {
      parents.add(hash);
    }
    namesType = hash == CLASS || hash == INTERFACE || hash == ENUM || hash == RECORD;
    namesParents |= hash == EXTENDS || hash == IMPLEMENTS;
  }

  private void skipText() {
    if (startsWith("\"\"\"")) {
      at += 3;
      while (at < text.length && !startsWith("\"\"\"")) {
        at += text[at] == '\\' ? 2 : 1;
      }
      at += 3;
    } else {
      skipQuoted('"');
    }
  }

  /** A quote that is not closed ends with its line. */
  private void skipQuoted(char quote) {
    at++;
    while (at < text.length && text[at] != quote && text[at] != '\n') {
      at += text[at] == '\\' ? 2 : 1;
    }
    at++;
  }

  private boolean startsWith(String what) {
    return matches(what, at);
  }

  private boolean matches(String what, int from) {
    if (from + what.length() > text.length) {
      return false;
    }
    for (int i = 0; i < what.length(); i++) {
      if (text[from + i] != what.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int indexOf(String what, int from) {
    int found = from;
    while (found < text.length && !matches(what, found)) {
      found++;
    }
    return found;
  }
}
