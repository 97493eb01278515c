package dev.baton.engine.source.scan;

import java.util.Arrays;

/** Parts a text into tokens. Never fails: what is no token is one character. */
final class Lexer {
  private static final String ASSIGNS = "+-*/%&|^";
  private final String text;

  /** The same, to look at one by one. */
  private final char[] chars;

  private char[] kinds = new char[256];
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int[] lines = {0};
  private int size;
  private int at;

  Lexer(String text) {
    this.text = text;
    this.chars = text.toCharArray();
    lines();
    while (at < chars.length) {
      token();
    }
  }

  private void lines() {
    int count = 1;
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c == '\n' || (c == '\r' && peek(i + 1) != '\n')) {
        if (count == lines.length) {
          lines = Arrays.copyOf(lines, count * 2);
        }
        lines[count++] = i + 1;
      }
    }
    lines = Arrays.copyOf(lines, count);
  }

  int size() {
    return size;
  }

  char kind(int token) {
    return kinds[token];
  }

  int start(int token) {
    return starts[token];
  }

  int end(int token) {
    return ends[token];
  }

  Span span(int first, int last) {
    int line = line(first);
    int lastLine = line(last);
    return new Span(line + 1, first - lines[line] + 1, lastLine + 1, last - lines[lastLine] + 1);
  }

  private int line(int offset) {
    int found = Arrays.binarySearch(lines, offset);
    return found >= 0 ? found : -found - 2;
  }

  private char peek(int offset) {
    return offset < chars.length ? chars[offset] : ' ';
  }

  /** Where the line ends in which this offset is: at a line feed or a carriage return. */
  private int endOfLine(int offset) {
    int end = offset;
    while (end < chars.length && chars[end] != '\n' && chars[end] != '\r') {
      end++;
    }
    return end;
  }

  private void token() {
    char c = chars[at];
    if (c <= ' ') {
      do {
        at++;
      } while (at < chars.length && chars[at] <= ' ');
    } else if (c == '/' && peek(at + 1) == '/') {
      at = endOfLine(at);
    } else if (c == '/' && peek(at + 1) == '*') {
      int end = text.indexOf("*/", at + 2);
      at = end < 0 ? text.length() : end + 2;
    } else if (isLetter(c) || Character.isJavaIdentifierStart(c)) {
      add(Tokens.WORD, word(at));
    } else if (Character.isDigit(c) || (c == '.' && Character.isDigit(peek(at + 1)))) {
      add(Tokens.LITERAL, number(at));
    } else if (c == '"' || c == '\'') {
      add(Tokens.LITERAL, quoted(c));
    } else {
      operator(c);
    }
  }

  private void add(char kind, int end) {
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    kinds[size] = kind;
    starts[size] = at;
    ends[size++] = Math.min(end, text.length());
    at = end;
  }

  private int word(int from) {
    int end = from;
    while (end < chars.length
        && (isLetter(chars[end]) || Character.isJavaIdentifierPart(chars[end]))) {
      end++;
    }
    return end;
  }

  /** What most names are made of, told without asking what else there is in Unicode. */
  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private int number(int from) {
    int end = from;
    while (Character.isJavaIdentifierPart(peek(end)) || peek(end) == '.' || isSign(end)) {
      end++;
    }
    return end;
  }

  /** Whether this is the sign in {@code 1e-3}. */
  private boolean isSign(int offset) {
    char before = Character.toLowerCase(peek(offset - 1));
    boolean hexadecimal = peek(at + 1) == 'x' || peek(at + 1) == 'X';
    return (peek(offset) == '+' || peek(offset) == '-') && before == (hexadecimal ? 'p' : 'e');
  }

  private int quoted(char quote) {
    boolean block = text.startsWith("\"\"\"", at);
    int end = at + (block ? 3 : 1);
    while (end < text.length() && !isClosed(end, quote, block)) {
      end += chars[end] == '\\' ? 2 : 1;
    }
    return Math.min(text.length(), end + (block ? 3 : 1));
  }

  private boolean isClosed(int offset, char quote, boolean block) {
    return block
        ? text.startsWith("\"\"\"", offset)
        : chars[offset] == quote || chars[offset] == '\n' || chars[offset] == '\r';
  }

  private void operator(char c) {
    char next = peek(at + 1);
    if ((c == '+' || c == '-') && next == c) {
      add(Tokens.COUNT, at + 2);
    } else if (ASSIGNS.indexOf(c) >= 0 && next == '=') {
      add(Tokens.ASSIGN, at + 2);
    } else if (c == '.' && text.startsWith("...", at)) {
      add(Tokens.OTHER, at + 3);
    } else if (next == c && shifts() > 0) {
      add(Tokens.ASSIGN, at + shifts());
    } else if (isPair(c, next)) {
      add(Tokens.OTHER, at + 2);
    } else {
      add(c, at + 1);
    }
  }

  private int shifts() {
    return text.startsWith("<<=", at) || text.startsWith(">>=", at)
        ? 3
        : text.startsWith(">>>=", at) ? 4 : 0;
  }

  private static boolean isPair(char c, char next) {
    return (next == '=' && "=!<>".indexOf(c) >= 0)
        || (c == '-' && next == '>')
        || (c == next && ":&|<".indexOf(c) >= 0);
  }
}
