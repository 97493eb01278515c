package dev.baton.engine.source.scan;

import dev.baton.engine.source.scan.Piece.Kind;
import java.util.BitSet;

/** Finds what code does: statements, initialisers, and all that is nested in them. */
final class CodeScan {
  private final Tokens tokens;
  private final Outline out;
  private final MemberScan members;
  private final Primaries primaries;
  private final Statements statements;

  /** Parentheses of constructors that are called, bodies of anonymous classes, ends of loops. */
  private final BitSet special = new BitSet();

  CodeScan(Tokens tokens, Outline out, MemberScan members) {
    this.tokens = tokens;
    this.out = out;
    this.members = members;
    this.primaries = new Primaries(tokens);
    this.statements = new Statements(tokens);
  }

  /** Code from here to there, in a type. */
  void scan(int from, int to, int host) {
    int at = from;
    while (at < to) {
      at = step(at, host);
    }
  }

  private int step(int at, int host) {
    char kind = tokens.kind(at);
    if (kind == Tokens.WORD) {
      return word(at, host);
    }
    if (kind == '@') {
      return tokens.afterAnnotation(at);
    }
    if (kind == '{' && special.get(at)) {
      members.scan(at + 1, tokens.mate(at), host);
      return tokens.mate(at) + 1;
    }
    if (kind == Tokens.ASSIGN) {
      assigned(at);
    } else if (kind == Tokens.COUNT) {
      counted(at);
    }
    return at + 1;
  }

  private int word(int at, int host) {
    if (members.isType(at) && !tokens.is(at - 1, '.')) {
      return members.type(at, at, host);
    }
    switch (tokens.text(at)) {
      case "new" -> created(at);
      case "return" -> returned(at);
      case "for", "while", "do" -> loop(at);
      default -> called(at);
    }
    return at + 1;
  }

  private void created(int at) {
    int next = at + 1;
    while (tokens.is(next, Tokens.WORD) || tokens.is(next, '.') || tokens.is(next, '@')) {
      next = tokens.is(next, '@') ? tokens.afterAnnotation(next) : next + 1;
      next = tokens.afterArguments(next);
    }
    if (tokens.is(next, '(')) {
      special.set(next);
      if (tokens.is(tokens.mate(next) + 1, '{')) {
        special.set(tokens.mate(next) + 1);
      }
    }
  }

  private void returned(int at) {
    int end = statements.end(at);
    if (end > at + 1) {
      out.add(
          new Piece(Kind.RETURNED, "return", tokens.span(at, end), tokens.span(at + 1, end - 1)));
    }
  }

  private void loop(int at) {
    boolean isDo = tokens.is(at, "do");
    if (special.get(at) || !(isDo || tokens.is(at + 1, '('))) {
      return;
    }
    int body = isDo ? at + 1 : tokens.mate(at + 1) + 1;
    int end = statements.end(at);
    if (isDo) {
      special.set(statements.end(body) + 1);
    }
    if (body < tokens.size()) {
      out.add(new Piece(Kind.LOOP, "", tokens.span(at, end), tokens.span(body, body)));
    }
  }

  private void called(int at) {
    boolean isCall =
        tokens.is(at + 1, '(')
            && !special.get(at + 1)
            && !primaries.isControl(at)
            && !primaries.isBeforeOperand(at)
            && !tokens.is(at, "this")
            && !tokens.is(at, "super");
    if (isCall) {
      Span whole = tokens.span(primaries.start(at), tokens.mate(at + 1));
      out.add(new Piece(Kind.CALLED, tokens.text(at), whole, tokens.span(at, at)));
    }
  }

  private void assigned(int at) {
    int start = primaries.start(at - 1);
    if (tokens.kind(at) == '=' && isDeclaration(start, at)) {
      return;
    }
    int end = primaries.afterValue(at + 1) - 1;
    out.add(
        new Piece(
            Kind.ASSIGNED, name(at - 1), tokens.span(start, end), tokens.span(start, at - 1)));
  }

  /** {@code String text = ..}, {@code List<String> texts = ..}, {@code int[] numbers = ..}. */
  private boolean isDeclaration(int start, int assign) {
    int before = start - 1;
    boolean dimensions = tokens.is(assign - 1, ']') && tokens.mate(assign - 1) == assign - 2;
    boolean type = tokens.is(before, Tokens.WORD) && !primaries.isBeforeOperand(before);
    boolean arguments = tokens.is(before, '>') && tokens.beforeArguments(before) < before;
    boolean more = tokens.is(before, ',') && primaries.isAmongVariables(before);
    return dimensions || type || arguments || more || tokens.is(before, ']');
  }

  private void counted(int at) {
    // `(int) ++left`: what ends before is a cast
    boolean before = tokens.is(at + 1, Tokens.WORD) || tokens.is(at + 1, '(');
    if (!before && primaries.endsOperand(at - 1)) {
      int start = primaries.start(at - 1);
      Span operand = tokens.span(start, at - 1);
      out.add(new Piece(Kind.COUNTED, name(at - 1), tokens.span(start, at), operand));
    } else if (at + 1 < tokens.size()) {
      int end = primaries.end(at + 1);
      Span operand = tokens.span(at + 1, end);
      out.add(new Piece(Kind.COUNTED, name(end), tokens.span(at, end), operand));
    }
  }

  private String name(int last) {
    return tokens.is(last, ']') ? "[]" : tokens.text(last);
  }
}
