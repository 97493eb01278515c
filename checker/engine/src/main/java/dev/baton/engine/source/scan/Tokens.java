package dev.baton.engine.source.scan;

import java.util.Arrays;

/** The tokens of a source text, without comments, and which brackets belong together. Immutable. */
final class Tokens {
  /** What a token is; operators and brackets stand for themselves. */
  static final char WORD = 'w';

  /** A number, a text, or a character. */
  static final char LITERAL = 'l';

  /** An operator that assigns, such as {@code +=}. */
  static final char ASSIGN = '=';

  /** {@code ++} or {@code --}. */
  static final char COUNT = 'c';

  /** Any other operator of several characters. */
  static final char OTHER = 'o';

  private final String text;
  private final Lexer lexer;
  private final int[] mates;
  private final boolean balanced;

  Tokens(String text) {
    this.text = text;
    this.lexer = new Lexer(text);
    this.mates = new int[lexer.size()];
    this.balanced = match();
  }

  private boolean match() {
    Arrays.fill(mates, -1);
    int[] open = new int[lexer.size()];
    int depth = 0;
    for (int at = 0; at < lexer.size(); at++) {
      char kind = lexer.kind(at);
      if (kind == '(' || kind == '[' || kind == '{') {
        open[depth++] = at;
      } else if (kind == ')' || kind == ']' || kind == '}') {
        if (depth == 0 || !isPair(lexer.kind(open[depth - 1]), kind)) {
          return false;
        }
        mates[at] = open[--depth];
        mates[mates[at]] = at;
      }
    }
    return depth == 0;
  }

  private static boolean isPair(char open, char close) {
    return close == (open == '(' ? ')' : open == '[' ? ']' : '}');
  }

  /** Whether every bracket is closed, and in order. */
  boolean isBalanced() {
    return balanced;
  }

  int size() {
    return lexer.size();
  }

  /** The kind of the token; a blank outside the text. */
  char kind(int at) {
    return at < 0 || at >= size() ? ' ' : lexer.kind(at);
  }

  boolean is(int at, char kind) {
    return kind(at) == kind;
  }

  boolean is(int at, String word) {
    return is(at, WORD)
        && lexer.end(at) - lexer.start(at) == word.length()
        && text.startsWith(word, lexer.start(at));
  }

  String text(int at) {
    return at < 0 || at >= size() ? "" : text.substring(lexer.start(at), lexer.end(at));
  }

  /** The other bracket. */
  int mate(int at) {
    return mates[at];
  }

  /** From the first character of one token to the last of another. */
  Span span(int first, int last) {
    return lexer.span(lexer.start(first), lexer.end(last) - 1);
  }

  /** Behind type arguments that begin here; here where none do. */
  int afterArguments(int at) {
    if (!is(at, '<')) {
      return at;
    }
    int depth = 0;
    for (int next = at; next < size(); next++) {
      char kind = kind(next);
      depth += kind == '<' ? 1 : kind == '>' ? -1 : 0;
      if (depth == 0) {
        return next + 1;
      }
      if (kind == '(') {
        next = mate(next); // of an annotation
      } else if (!isInArguments(kind)) {
        return at;
      }
    }
    return at;
  }

  /** Where type arguments begin that end here; here where none do. */
  int beforeArguments(int at) {
    int depth = 0;
    for (int next = at; next >= 0 && is(at, '>'); next--) {
      char kind = kind(next);
      depth += kind == '>' ? 1 : kind == '<' ? -1 : 0;
      if (depth == 0) {
        return next;
      }
      if (!isInArguments(kind)) {
        return at;
      }
    }
    return at;
  }

  private static boolean isInArguments(char kind) {
    return kind == WORD || "<>,.?&[]@".indexOf(kind) >= 0;
  }

  /** Behind an annotation that begins here. */
  int afterAnnotation(int at) {
    int next = at + 2;
    while (is(next, '.')) {
      next += 2;
    }
    return is(next, '(') ? mate(next) + 1 : next;
  }
}
