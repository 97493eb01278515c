package dev.baton.engine.source.scan;

import dev.baton.engine.model.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where things stand in one source text. Immutable. */
public final class TextSpots {
  /** As a tree of syntax is walked: what is around comes first. */
  private static final Comparator<Piece> OUTER_FIRST =
      Comparator.comparingInt((Piece p) -> p.whole().line())
          .thenComparingInt(p -> p.whole().column())
          .thenComparingInt(p -> -p.whole().lastLine())
          .thenComparingInt(p -> -p.whole().lastColumn());

  private final String path;
  private final List<String> lines;
  private final Outline outline;
  private final List<Piece> pieces;

  /**
   * The spots of a text.
   *
   * @param path what the file is called in places
   */
  public TextSpots(String path, String text) {
    this.path = path;
    this.lines = text.lines().toList();
    this.outline = MemberScan.of(text);
    this.pieces = outline.pieces().stream().sorted(OUTER_FIRST).toList();
  }

  /** The name in the declaration of the type. */
  public Optional<Place> type(String simpleName) {
    return declared(simpleName, Declared.Kind.TYPE).findFirst().map(d -> place(d.at()));
  }

  /** The name in the declaration of the field or component. */
  public Optional<Place> field(String typeName, String name) {
    List<Declared> found =
        Stream.of(Declared.Kind.FIELD, Declared.Kind.COMPONENT, Declared.Kind.PARAMETER)
            .flatMap(kind -> declared(name, kind))
            .toList();
    return found.stream()
        .filter(d -> isInside(d, typeName))
        .findFirst()
        .or(() -> found.stream().findFirst())
        .map(d -> place(d.at()));
  }

  /** The name in the declaration of the method whose body has this line; 0 for any. */
  public Optional<Place> method(String typeName, String name, int bodyLine) {
    return declared(name, Declared.Kind.METHOD)
        .filter(d -> bodyLine == 0 || d.whole().covers(bodyLine))
        .min(Comparator.comparing(d -> isInside(d, typeName) ? 0 : 1))
        .map(d -> place(d.at()));
  }

  private Stream<Declared> declared(String name, Declared.Kind kind) {
    return outline.declared().stream().filter(d -> d.kind() == kind && d.name().equals(name));
  }

  private boolean isInside(Declared one, String typeName) {
    return one.host() >= 0 && outline.declared().get(one.host()).name().equals(typeName);
  }

  /** The head of the innermost loop that covers these lines. */
  public Optional<Place> loop(int firstLine, int lastLine) {
    return all(Piece.Kind.LOOP, p -> p.whole().covers(firstLine) && p.whole().covers(lastLine))
        .reduce((outer, inner) -> inner)
        .map(this::head);
  }

  /** A statement up to its body, or to the end of its first line. */
  private Place head(Piece loop) {
    Span whole = loop.whole();
    boolean sameLine = loop.at().line() == whole.line() && loop.at().column() > whole.column();
    return sameLine
        ? new Place(path, whole.line(), whole.column(), loop.at().column() - 1 - whole.column())
        : place(whole);
  }

  /** What on this line writes or calls the member. */
  public Place write(String member, int line) {
    Predicate<Piece> here = p -> p.whole().covers(line);
    Predicate<Piece> named = p -> p.name().equals(member);
    return Stream.of(Piece.Kind.ASSIGNED, Piece.Kind.COUNTED)
        .flatMap(kind -> all(kind, here.and(named)))
        .findFirst()
        .map(p -> place(p.at()))
        .or(
            () ->
                all(Piece.Kind.CALLED, here.and(named))
                    .min(Comparator.comparing(p -> p.at().line() == line ? 0 : 1))
                    .map(p -> link(p, line)))
        .or(() -> all(Piece.Kind.RETURNED, here.and(named)).findFirst().map(p -> place(p.at())))
        .orElseGet(() -> wholeLine(line));
  }

  private Stream<Piece> all(Piece.Kind kind, Predicate<Piece> such) {
    return pieces.stream().filter(p -> p.kind() == kind).filter(such);
  }

  /** The call; of a chain over several lines, the link that stands on this line. */
  private Place link(Piece call, int line) {
    Span whole = call.whole();
    Span name = call.at();
    boolean chained = whole.line() < line && name.line() == line;
    return chained
        ? place(new Span(line, name.column(), whole.lastLine(), whole.lastColumn()))
        : place(whole);
  }

  private Place wholeLine(int line) {
    String content = line(line);
    String stripped = content.strip();
    return new Place(path, line, Math.max(1, content.indexOf(stripped) + 1), stripped.length());
  }

  /** The innermost type member or type around a place: {@code demo.Typos.fix(String)}. */
  public Optional<String> enclosing(Place at) {
    int line = Math.max(1, at.line());
    int column = Math.max(1, at.column());
    List<Declared> all = outline.declared();
    int type = -1;
    for (int i = 0; i < all.size(); i++) {
      boolean around = all.get(i).whole().contains(line, column);
      type = around && all.get(i).kind() == Declared.Kind.TYPE ? i : type;
    }
    if (type < 0) {
      return Optional.empty();
    }
    int host = type;
    String member =
        all.stream()
            .filter(d -> d.host() == host && d.kind() != Declared.Kind.TYPE)
            .filter(d -> d.kind() != Declared.Kind.PARAMETER)
            .filter(d -> d.whole().contains(line, column))
            .findFirst()
            .map(d -> "." + d.label())
            .orElse("");
    String start = outline.packageName().isEmpty() ? "" : outline.packageName() + ".";
    return Optional.of(start + path(type) + member);
  }

  private String path(int type) {
    Declared one = outline.declared().get(type);
    return one.host() < 0 ? one.name() : path(one.host()) + "." + one.name();
  }

  private String line(int number) {
    return number < 1 || number > lines.size() ? "" : lines.get(number - 1);
  }

  private Place place(Span span) {
    int last = span.line() == span.lastLine() ? span.lastColumn() : line(span.line()).length();
    return new Place(path, span.line(), span.column(), Math.max(1, last - span.column() + 1));
  }
}
