package dev.baton.engine.source;

import com.github.javaparser.Position;
import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithBody;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Waiver;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One source file: its text, and its syntax where it is asked for. Not thread-safe. */
final class SourceFile {
  private static final Pattern PACKAGE =
      Pattern.compile("^\\s*package\\s+([\\w.]+)\\s*;", Pattern.MULTILINE);

  private final String path;
  private final String text;
  private Optional<CompilationUnit> unit = Optional.empty();
  private boolean parsed;
  private List<Node> nodes = List.of();
  private final Map<Class<?>, List<Node>> byKind = new HashMap<>();

  SourceFile(String path, String text) {
    this.path = path;
    this.text = text;
  }

  String path() {
    return path;
  }

  String text() {
    return text;
  }

  /** Whether the file says that it is of this package; nothing is parsed for that. */
  boolean isOf(String packageName) {
    Matcher declared = PACKAGE.matcher(text);
    return (declared.find() ? declared.group(1) : "").equals(packageName);
  }

  /** Every waiver in the file; nothing is parsed where the text names none. */
  List<Waiver> waivers(UnaryOperator<String> constants) {
    if (!Sources.mayWaive(text)) {
      return List.of();
    }
    return unit().map(u -> Waivers.in(u, path, constants)).orElse(List.of());
  }

  private Optional<CompilationUnit> unit() {
    if (!parsed) {
      parsed = true;
      // whether all of it can be parsed is for those to say who need all
      DeepStack.run(
          () -> {
            unit = SourceParser.parse(text, 0).unit();
            nodes = unit.map(u -> u.findAll(Node.class)).orElse(List.of());
          });
    }
    return unit;
  }

  /** Lets go of the syntax, which is many times as large as the text; it can be asked for again. */
  void forget() {
    unit = Optional.empty();
    nodes = List.of();
    byKind.clear();
    parsed = false;
  }

  private <N extends Node> Stream<N> all(Class<N> kind) {
    unit();
    return byKind.computeIfAbsent(kind, k -> nodes.stream().filter(k::isInstance).toList()).stream()
        .map(kind::cast);
  }

  /** The name in the declaration of the type. */
  Optional<Place> type(String simpleName) {
    return all(TypeDeclaration.class)
        .map(t -> (TypeDeclaration<?>) t)
        .filter(t -> t.getNameAsString().equals(simpleName))
        .findFirst()
        .flatMap(t -> place(t.getName()));
  }

  /** The name in the declaration of the field or component. */
  Optional<Place> field(String typeName, String name) {
    Stream<Node> fields =
        all(VariableDeclarator.class)
            .filter(v -> v.getNameAsString().equals(name))
            .map(Node.class::cast);
    Stream<Node> components =
        all(Parameter.class).filter(p -> p.getNameAsString().equals(name)).map(Node.class::cast);
    List<Node> found = Stream.concat(fields, components).toList();
    return found.stream()
        .filter(n -> isInside(n, typeName))
        .findFirst()
        .or(() -> found.stream().findFirst())
        .flatMap(this::nameOf);
  }

  private static boolean isInside(Node node, String typeName) {
    Optional<Node> at = node.getParentNode();
    while (at.isPresent() && !(at.get() instanceof TypeDeclaration)) {
      at = at.get().getParentNode();
    }
    return at.isPresent() && ((TypeDeclaration<?>) at.get()).getNameAsString().equals(typeName);
  }

  private Optional<Place> nameOf(Node node) {
    return node instanceof VariableDeclarator v
        ? place(v.getName())
        : place(((Parameter) node).getName());
  }

  /** The name in the declaration of the method whose body starts at or after its name. */
  Optional<Place> method(String typeName, String name, int bodyLine) {
    return all(MethodDeclaration.class)
        .filter(m -> m.getNameAsString().equals(name))
        .filter(m -> bodyLine == 0 || covers(m, bodyLine))
        .min(Comparator.comparing(m -> isInside(m, typeName) ? 0 : 1))
        .flatMap(m -> place(m.getName()));
  }

  private static boolean covers(Node node, int line) {
    return node.getRange().map(r -> r.begin.line <= line && line <= r.end.line).orElse(false);
  }

  /** The head of the innermost loop that covers these lines. */
  Optional<Place> loop(int firstLine, int lastLine) {
    return all(Statement.class)
        .filter(NodeWithBody.class::isInstance)
        .filter(s -> covers(s, firstLine) && covers(s, lastLine))
        .reduce((outer, inner) -> inner)
        .flatMap(this::head);
  }

  /** A statement up to its body, or to the end of its first line. */
  private Optional<Place> head(Statement loop) {
    Optional<Position> body = ((NodeWithBody<?>) loop).getBody().getBegin();
    Optional<Place> whole = place(loop);
    boolean sameLine =
        body.isPresent() && loop.getBegin().map(b -> b.line).equals(body.map(b -> b.line));
    return sameLine && body.get().column > whole.orElseThrow().column()
        ? whole.map(w -> new Place(path, w.line(), w.column(), body.get().column - 1 - w.column()))
        : whole;
  }

  /** What on this line writes or calls the member. */
  Optional<Place> write(String member, int line) {
    Predicate<Node> here =
        n -> n.getRange().map(r -> r.end.line >= line && r.begin.line <= line).orElse(false);
    Stream<Node> assigned =
        all(AssignExpr.class).filter(here).map(AssignExpr::getTarget).map(Node.class::cast);
    Stream<Node> counted =
        all(UnaryExpr.class).filter(here).map(UnaryExpr::getExpression).map(Node.class::cast);
    Optional<Place> written =
        Stream.concat(assigned, counted)
            .filter(n -> touches(n, member))
            .findFirst()
            .flatMap(this::place);
    return written
        .or(
            () ->
                all(MethodCallExpr.class)
                    .filter(here)
                    .filter(c -> c.getNameAsString().equals(member))
                    .min(Comparator.comparing(c -> isNamedAt(c, line) ? 0 : 1))
                    .flatMap(c -> link(c, line)))
        .or(() -> member.equals("return") ? returned(here) : Optional.empty())
        .or(() -> Optional.of(wholeLine(line)));
  }

  private Optional<Place> returned(Predicate<Node> here) {
    return all(ReturnStmt.class)
        .filter(here)
        .flatMap(statement -> statement.getExpression().stream())
        .findFirst()
        .flatMap(this::place);
  }

  private static boolean isNamedAt(MethodCallExpr call, int line) {
    return call.getName().getRange().map(r -> r.begin.line == line).orElse(false);
  }

  /** The call; of a chain over several lines, the link that stands on this line. */
  private Optional<Place> link(MethodCallExpr call, int line) {
    boolean chained = call.getRange().map(r -> r.begin.line < line).orElse(false);
    Optional<Range> name = call.getName().getRange();
    return chained && isNamedAt(call, line) && name.isPresent()
        ? call.getRange()
            .map(r -> new Range(name.get().begin, r.end))
            .map(r -> new Place(path, line, r.begin.column, length(r)))
        : place(call);
  }

  private static boolean touches(Node target, String member) {
    String text = target.toString();
    return member.equals("[]")
        ? text.endsWith("]")
        : text.equals(member) || text.endsWith("." + member);
  }

  private Place wholeLine(int line) {
    String content = line(line);
    String stripped = content.strip();
    return new Place(path, line, Math.max(1, content.indexOf(stripped) + 1), stripped.length());
  }

  /** The declaration around a place. */
  Optional<String> enclosing(Place at) {
    return unit().flatMap(unit -> Declarations.around(unit, at));
  }

  /** A line of the text, from 1; empty outside it. */
  String line(int number) {
    return number < 1 ? "" : text.lines().skip(number - 1L).findFirst().orElse("");
  }

  private Optional<Place> place(Node node) {
    return node.getRange().map(r -> new Place(path, r.begin.line, r.begin.column, length(r)));
  }

  private int length(Range range) {
    int last =
        range.begin.line == range.end.line ? range.end.column : line(range.begin.line).length();
    return Math.max(1, last - range.begin.column + 1);
  }
}
