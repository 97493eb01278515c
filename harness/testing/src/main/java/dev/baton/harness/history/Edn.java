package dev.baton.harness.history;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the part of EDN that histories use: maps, vectors, lists, sets, texts, numbers, keywords,
 * symbols, comments. Keywords keep their colon. Counts lines.
 */
final class Edn {
  /** What {@link #next} answers at the end of the text. */
  static final Object END = new Object();

  private static final Object CLOSE = new Object();
  private final PushbackReader source;
  private int line = 1;

  Edn(Reader source) {
    this.source = new PushbackReader(source);
  }

  int line() {
    return line;
  }

  /** The next value, or {@link #END}. */
  @Nullable Object next() throws IOException {
    int c = skip();
    return switch (c) {
      case -1 -> END;
      case '{' -> map(until());
      case '[', '(' -> until();
      case '}', ']', ')' -> CLOSE;
      case '"' -> text();
      case '#' -> tagged();
      default -> atom(word(c));
    };
  }

  /**
   * Enters an enclosing vector or list, if there is one, so that its elements are read one by one.
   */
  void enter() throws IOException {
    int c = skip();
    if (c != '[' && c != '(' && c >= 0) {
      source.unread(c);
    }
  }

  /** Whether a value is what closes the enclosing vector or list. */
  static boolean isClose(@Nullable Object value) {
    return value == CLOSE;
  }

  private int skip() throws IOException {
    int c = read();
    while (c >= 0 && (Character.isWhitespace(c) || c == ',' || c == ';')) {
      if (c == ';') {
        while (c >= 0 && c != '\n') {
          c = read();
        }
      } else {
        c = read();
      }
    }
    return c;
  }

  private int read() throws IOException {
    int c = source.read();
    if (c == '\n') {
      line++;
    }
    return c;
  }

  private List<@Nullable Object> until() throws IOException {
    List<@Nullable Object> elements = new ArrayList<>();
    for (Object element = next(); element != CLOSE; element = next()) {
      if (element == END) {
        throw new IllegalArgumentException("the text ends inside a collection");
      }
      elements.add(element);
    }
    return elements;
  }

  private static Map<@Nullable Object, @Nullable Object> map(List<@Nullable Object> elements) {
    Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i + 1 < elements.size(); i += 2) {
      map.put(elements.get(i), elements.get(i + 1));
    }
    return map;
  }

  /** A set is its elements; of a tagged value the tag is left out. */
  private @Nullable Object tagged() throws IOException {
    int c = read();
    if (c == '{') {
      return until();
    }
    word(c);
    return next();
  }

  private String text() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int c = read(); c != '"'; c = read()) {
      if (c < 0) {
        throw new IllegalArgumentException("the text ends inside a string");
      }
      text.append((char) (c == '\\' ? escaped(read()) : c));
    }
    return text.toString();
  }

  private static int escaped(int c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      default -> c;
    };
  }

  private String word(int first) throws IOException {
    StringBuilder word = new StringBuilder();
    int c = first;
    while (c >= 0 && !Character.isWhitespace(c) && "{}[](),\";".indexOf(c) < 0) {
      word.append((char) c);
      c = source.read();
    }
    if (c >= 0) {
      source.unread(c);
    }
    return word.toString();
  }

  private static @Nullable Object atom(String word) {
    if (word.equals("nil")) {
      return null;
    }
    if (word.equals("true") || word.equals("false")) {
      return Boolean.valueOf(word);
    }
    if (word.matches("[+-]?\\d{1,18}N?")) {
      return Long.valueOf(word.replace("N", "").replace("+", ""));
    }
    return word.matches("[+-]?\\d+\\.\\d+([eE][+-]?\\d+)?") ? (Object) Double.valueOf(word) : word;
  }
}
