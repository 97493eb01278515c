package dev.baton.engine.source.scan;

import java.util.Set;

/** Where the operands of operators begin and end. */
final class Primaries {
  private static final Set<String> CONTROL =
      Set.of("if", "while", "for", "switch", "catch", "synchronized", "try");

  private static final Set<String> BEFORE_OPERANDS =
      Set.of(
          "return", "throw", "else", "do", "assert", "case", "yield", "when", "default", "finally");

  private final Tokens tokens;

  Primaries(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Whether a word, such as {@code if}, stands before parentheses that are no call's. */
  boolean isControl(int at) {
    return tokens.is(at, Tokens.WORD) && CONTROL.contains(tokens.text(at));
  }

  /** Whether a word is no operand and no type, but begins something. */
  boolean isBeforeOperand(int at) {
    if (!tokens.is(at, Tokens.WORD) || tokens.is(at - 1, '.')) {
      return false;
    }
    // a guard stands behind a pattern; elsewhere `when` is a name
    boolean guard = tokens.is(at - 1, Tokens.WORD) || tokens.is(at - 1, ')');
    return BEFORE_OPERANDS.contains(tokens.text(at)) && (guard || !tokens.is(at, "when"));
  }

  /** Whether the statement around a comma declares variables. */
  boolean isAmongVariables(int comma) {
    int at = comma - 1;
    while (at >= 0 && ";{}(".indexOf(tokens.kind(at)) < 0) {
      boolean closes = tokens.is(at, ')') || tokens.is(at, ']');
      at = closes ? tokens.mate(at) - 1 : at - 1;
    }
    at += tokens.is(at + 1, "final") ? 2 : 1;
    if (!tokens.is(at, Tokens.WORD) || isBeforeOperand(at)) {
      return false;
    }
    at++;
    while (tokens.is(at, '.')) {
      at += 2;
    }
    at = tokens.afterArguments(at);
    while (tokens.is(at, '[')) {
      at = tokens.mate(at) + 1;
    }
    return tokens.is(at, Tokens.WORD);
  }

  /** Whether an operand ends here. */
  boolean endsOperand(int at) {
    if (tokens.is(at, ')')) {
      return !isControl(tokens.mate(at) - 1);
    }
    boolean word = tokens.is(at, Tokens.WORD) && !isBeforeOperand(at);
    return word || tokens.is(at, ']') || tokens.is(at, Tokens.LITERAL);
  }

  /** The first token of the operand that ends here: {@code state} in {@code state.drafts[0]}. */
  int start(int end) {
    int at = end;
    int found = end;
    while (at >= 0) {
      if (tokens.is(at, ']') || tokens.is(at, '}')) {
        at = tokens.mate(at) - 1;
        continue;
      }
      int first = element(at);
      if (first < 0) {
        return found;
      }
      found = first;
      int before = found - 1;
      if (tokens.is(before, '>') && tokens.is(tokens.beforeArguments(before) - 1, '.')) {
        before = tokens.beforeArguments(before) - 1;
      }
      if (tokens.is(before, "new")) {
        found = before;
        before--;
      }
      if (!tokens.is(before, '.')) {
        return found;
      }
      at = before - 1;
    }
    return found;
  }

  private int element(int at) {
    if (tokens.is(at, Tokens.WORD) || tokens.is(at, Tokens.LITERAL)) {
      return at;
    }
    if (!tokens.is(at, ')')) {
      return -1;
    }
    int name = tokens.mate(at) - 1;
    if (tokens.is(name, '>')) {
      name = tokens.beforeArguments(name) - 1;
    }
    boolean called = tokens.is(name, Tokens.WORD) && !isControl(name) && !isBeforeOperand(name);
    return called ? name : tokens.mate(at);
  }

  /** The last token of the operand that begins here. */
  int end(int start) {
    int at = tokens.is(start, '(') ? tokens.mate(start) : start;
    while (true) {
      if (tokens.is(at + 1, '.')) {
        at += 2;
      } else if (tokens.is(at + 1, '[') || tokens.is(at + 1, '(')) {
        at = tokens.mate(at + 1);
      } else {
        return at;
      }
    }
  }

  /** Behind the last token of the expression that begins here. */
  int afterValue(int start) {
    int at = start;
    while (at < tokens.size() && ";,)]}".indexOf(tokens.kind(at)) < 0) {
      at = past(at);
    }
    return at;
  }

  /** One token further, or behind all that is in brackets. */
  int past(int at) {
    if (tokens.is(at, '(') || tokens.is(at, '[') || tokens.is(at, '{')) {
      return tokens.mate(at) + 1;
    }
    return Math.max(at + 1, tokens.afterArguments(at));
  }
}
