package dev.baton.engine.source.scan;

/** The parameters of a method, as they are written. */
final class Signature {
  private Signature() {}

  /** The types in the parentheses, without type arguments and annotations. */
  static String of(Tokens tokens, int open) {
    StringBuilder text = new StringBuilder("(");
    for (int at = open + 1; at < tokens.mate(open); ) {
      int end = end(tokens, at, tokens.mate(open));
      if (!tokens.is(name(tokens, end), "this")) {
        text.append(text.length() > 1 ? ", " : "");
        type(tokens, at, end, text);
      }
      at = end + 1;
    }
    return text.append(')').toString();
  }

  private static void type(Tokens tokens, int from, int to, StringBuilder text) {
    int name = name(tokens, to);
    int at = from;
    while (at < to) {
      if (tokens.is(at, '@')) {
        at = tokens.afterAnnotation(at);
      } else if (tokens.is(at, '<')) {
        at = Math.max(at + 1, tokens.afterArguments(at));
      } else {
        text.append(at == name || tokens.is(at, "final") ? "" : tokens.text(at));
        at++;
      }
    }
  }

  /** Where the parameter ends that begins here: a comma, or the parenthesis. */
  static int end(Tokens tokens, int from, int close) {
    int at = from;
    while (at < close && !tokens.is(at, ',')) {
      if (tokens.is(at, '@')) {
        at = tokens.afterAnnotation(at);
      } else {
        at = Math.max(at + 1, tokens.afterArguments(at));
      }
    }
    return Math.min(at, close);
  }

  /** The name before this token, and before empty brackets. */
  static int name(Tokens tokens, int end) {
    int at = end - 1;
    while (tokens.is(at, ']')) {
      at = tokens.mate(at) - 1;
    }
    return at;
  }
}
