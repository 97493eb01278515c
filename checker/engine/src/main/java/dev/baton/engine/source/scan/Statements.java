package dev.baton.engine.source.scan;

/** Where statements end. */
final class Statements {
  private static final int DEEPEST = 400;
  private final Tokens tokens;

  Statements(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The last token of the statement that begins here. */
  int end(int at) {
    return Math.min(tokens.size() - 1, end(at, 0));
  }

  private int end(int at, int depth) {
    if (tokens.is(at, '{')) {
      return tokens.mate(at);
    }
    if (depth > DEEPEST || !tokens.is(at, Tokens.WORD)) {
      return simple(at);
    }
    if (tokens.is(at + 1, ':')) {
      return end(at + 2, depth + 1);
    }
    return switch (tokens.text(at)) {
      case "if" -> choice(at, depth);
      case "for", "while", "synchronized", "switch" ->
          tokens.is(at + 1, '(') ? end(tokens.mate(at + 1) + 1, depth + 1) : simple(at);
      case "do" -> {
        int body = end(at + 1, depth + 1);
        yield tokens.is(body + 2, '(') ? tokens.mate(body + 2) + 1 : body;
      }
      case "try" -> attempt(at);
      default -> simple(at);
    };
  }

  private int choice(int at, int depth) {
    if (!tokens.is(at + 1, '(')) {
      return simple(at);
    }
    int then = end(tokens.mate(at + 1) + 1, depth + 1);
    return tokens.is(then + 1, "else") ? end(then + 2, depth + 1) : then;
  }

  private int attempt(int at) {
    int next = tokens.is(at + 1, '(') ? tokens.mate(at + 1) + 1 : at + 1;
    int last = tokens.is(next, '{') ? tokens.mate(next) : next;
    while (tokens.is(last + 1, "catch") && tokens.is(last + 2, '(')) {
      int block = tokens.mate(last + 2) + 1;
      last = tokens.is(block, '{') ? tokens.mate(block) : block;
    }
    return tokens.is(last + 1, "finally") && tokens.is(last + 2, '{')
        ? tokens.mate(last + 2)
        : last;
  }

  private int simple(int at) {
    int next = at;
    while (next < tokens.size() && !tokens.is(next, ';')) {
      boolean opens = tokens.is(next, '(') || tokens.is(next, '[') || tokens.is(next, '{');
      next = opens ? tokens.mate(next) + 1 : next + 1;
    }
    return next;
  }
}
