package dev.baton.engine.source.scan;

import dev.baton.engine.source.scan.Declared.Kind;
import java.util.Set;

/** Finds what a text declares. */
final class MemberScan {
  private static final int DEEPEST = 100;
  private static final Set<String> MODIFIERS =
      Set.of(
          "public",
          "protected",
          "private",
          "static",
          "abstract",
          "final",
          "native",
          "synchronized",
          "transient",
          "volatile",
          "strictfp",
          "default",
          "sealed",
          "non");

  private final Tokens tokens;
  private final Outline out;
  private final CodeScan code;
  private final Primaries primaries;
  private int depth;

  private MemberScan(Tokens tokens, Outline out) {
    this.tokens = tokens;
    this.out = out;
    this.code = new CodeScan(tokens, out, this);
    this.primaries = new Primaries(tokens);
  }

  /** The outline of a text; empty where its brackets do not fit each other. */
  static Outline of(String text) {
    Outline out = new Outline();
    Tokens tokens = new Tokens(text);
    if (tokens.isBalanced()) {
      new MemberScan(tokens, out).scan(0, tokens.size(), -1);
    }
    return out;
  }

  /** The members of a type, from here to there. */
  void scan(int from, int to, int host) {
    if (depth++ <= DEEPEST) {
      int at = from;
      while (at < to) {
        at = Math.max(at + 1, member(at, to, host));
      }
    }
    depth--;
  }

  private int member(int start, int end, int host) {
    int at = afterModifiers(start);
    if (tokens.is(at, '{')) {
      code.scan(at + 1, tokens.mate(at), host);
      return tokens.mate(at) + 1;
    }
    if (isType(at)) {
      return type(start, at, host);
    }
    if (host < 0) {
      return outside(at, end);
    }
    at = tokens.afterArguments(at);
    int stop = at;
    while (stop < end && "(=;,{".indexOf(tokens.kind(stop)) < 0) {
      stop = tokens.is(stop, '@') ? tokens.afterAnnotation(stop) : primaries.past(stop);
    }
    if (tokens.is(stop, '(')) {
      return method(start, at, stop, host);
    }
    if (tokens.is(stop, '{')) {
      return compact(start, stop, host);
    }
    return stop > at ? fields(start, stop, end, host) : stop + 1;
  }

  private int outside(int start, int end) {
    int at = start;
    StringBuilder name = new StringBuilder();
    while (at < end && !tokens.is(at, ';')) {
      name.append(at > start ? tokens.text(at) : "");
      at = primaries.past(at);
    }
    if (tokens.is(start, "package")) {
      out.packageName(name.toString());
    }
    return at + 1;
  }

  private int afterModifiers(int start) {
    int at = start;
    while (true) {
      boolean annotation = tokens.is(at, '@') && !tokens.is(at + 1, "interface");
      boolean non = tokens.is(at, "non") && tokens.is(at + 1, '-');
      boolean word = tokens.is(at, Tokens.WORD) && MODIFIERS.contains(tokens.text(at));
      boolean named = tokens.is(at + 1, '(') || tokens.is(at + 1, '=') || tokens.is(at + 1, ';');
      if (annotation) {
        at = tokens.afterAnnotation(at);
      } else if (word && !named) {
        at += non ? 3 : 1;
      } else {
        return at;
      }
    }
  }

  /** Whether the declaration of a type begins here, without its modifiers. */
  boolean isType(int at) {
    if (tokens.is(at, '@')) {
      return tokens.is(at + 1, "interface");
    }
    boolean named = tokens.is(at + 1, Tokens.WORD);
    if (tokens.is(at, "record")) {
      return named && (tokens.is(at + 2, '(') || tokens.is(at + 2, '<'));
    }
    return named && (tokens.is(at, "class") || tokens.is(at, "interface") || tokens.is(at, "enum"));
  }

  /** A type, whose declaration begins with the first token; says what comes behind it. */
  int type(int start, int keyword, int host) {
    int name = tokens.is(keyword, '@') ? keyword + 2 : keyword + 1;
    Span at = tokens.span(name, name);
    int number = out.add(new Declared(Kind.TYPE, tokens.text(name), "", host, at, at));
    int body = tokens.afterArguments(name + 1);
    if (tokens.is(keyword, "record") && tokens.is(body, '(')) {
      parameters(body, Kind.COMPONENT, number);
    }
    while (body < tokens.size() && !tokens.is(body, '{')) {
      body = tokens.is(body, '@') ? tokens.afterAnnotation(body) : primaries.past(body);
    }
    if (body >= tokens.size()) {
      return body;
    }
    int first = tokens.is(keyword, "enum") ? constants(body + 1, number) : body + 1;
    scan(first, tokens.mate(body), number);
    out.reaches(number, tokens.span(start, tokens.mate(body)));
    return tokens.mate(body) + 1;
  }

  private int constants(int from, int host) {
    int at = from;
    while (true) {
      int start = at;
      while (tokens.is(at, '@')) {
        at = tokens.afterAnnotation(at);
      }
      if (!tokens.is(at, Tokens.WORD)) {
        return tokens.is(at, ';') ? at + 1 : at;
      }
      int name = at++;
      String text = tokens.text(name);
      Span here = tokens.span(name, name);
      int number = out.add(new Declared(Kind.CONSTANT, text, text, host, here, here));
      if (tokens.is(at, '(')) {
        code.scan(at + 1, tokens.mate(at), host);
        at = tokens.mate(at) + 1;
      }
      if (tokens.is(at, '{')) {
        scan(at + 1, tokens.mate(at), host);
        at = tokens.mate(at) + 1;
      }
      out.reaches(number, tokens.span(start, at - 1));
      at += tokens.is(at, ',') ? 1 : 0;
    }
  }

  private int method(int start, int type, int open, int host) {
    int name = open - 1;
    if (!tokens.is(name, Tokens.WORD)) {
      return tokens.mate(open) + 1;
    }
    Kind kind = name == type ? Kind.CONSTRUCTOR : Kind.METHOD;
    String text = tokens.text(name);
    Span at = tokens.span(name, name);
    String label = text + Signature.of(tokens, open);
    int number = out.add(new Declared(kind, text, label, host, at, at));
    parameters(open, Kind.PARAMETER, host);
    int end = tokens.mate(open) + 1;
    boolean value = false;
    while (end < tokens.size() && !tokens.is(end, ';') && (value || !tokens.is(end, '{'))) {
      value |= tokens.is(end, "default");
      end = primaries.past(end);
    }
    if (tokens.is(end, '{')) {
      code.scan(end + 1, tokens.mate(end), host);
      end = tokens.mate(end);
    }
    out.reaches(number, tokens.span(start, Math.min(end, tokens.size() - 1)));
    return end + 1;
  }

  private int compact(int start, int body, int host) {
    int name = body - 1;
    if (tokens.is(name, Tokens.WORD)) {
      String text = tokens.text(name);
      Span whole = tokens.span(start, tokens.mate(body));
      out.add(new Declared(Kind.CONSTRUCTOR, text, text, host, whole, tokens.span(name, name)));
    }
    code.scan(body + 1, tokens.mate(body), host);
    return tokens.mate(body) + 1;
  }

  private void parameters(int open, Kind kind, int host) {
    for (int at = open + 1; at < tokens.mate(open); ) {
      int end = Signature.end(tokens, at, tokens.mate(open));
      int name = Signature.name(tokens, end);
      if (tokens.is(name, Tokens.WORD) && !tokens.is(name, "this")) {
        String text = tokens.text(name);
        Span whole = tokens.span(at, end - 1);
        out.add(new Declared(kind, text, text, host, whole, tokens.span(name, name)));
      }
      at = end + 1;
    }
  }

  private int fields(int start, int firstStop, int end, int host) {
    int stop = firstStop;
    int first = out.declared().size();
    String label = "";
    while (stop < end) {
      int name = Signature.name(tokens, stop);
      if (tokens.is(name, Tokens.WORD)) {
        String text = tokens.text(name);
        label = label.isEmpty() ? text : label;
        Span at = tokens.span(name, name);
        out.add(new Declared(Kind.FIELD, text, label, host, at, at));
      }
      if (tokens.is(stop, '=')) {
        int after = afterInitialiser(stop + 1, end);
        code.scan(stop + 1, after, host);
        stop = after;
      }
      if (!tokens.is(stop, ',')) {
        break;
      }
      stop++;
      while (stop < end && "=;,".indexOf(tokens.kind(stop)) < 0) {
        stop++;
      }
    }
    Span whole = tokens.span(start, Math.min(stop, tokens.size() - 1));
    for (int i = first; i < out.declared().size(); i++) {
      if (out.declared().get(i).kind() == Kind.FIELD && out.declared().get(i).host() == host) {
        out.reaches(i, whole);
      }
    }
    return stop + 1;
  }

  private int afterInitialiser(int from, int end) {
    int at = from;
    while (at < end && !tokens.is(at, ';') && !tokens.is(at, ',')) {
      at = primaries.past(at);
    }
    return at;
  }
}
