package dev.baton.engine.source.mend;

import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.baton.engine.source.DeepStack;
import dev.baton.engine.source.SourceParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The text of one file, its syntax, and where in the text the syntax stands. Immutable. */
final class SourceText {
  private final String text;
  private final CompilationUnit unit;
  private final List<Integer> starts = new ArrayList<>();

  private SourceText(String text, CompilationUnit unit) {
    this.text = text;
    this.unit = unit;
    starts.add(0);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !pair)) {
        starts.add(i + 1);
      }
    }
  }

  /** The text with its syntax; empty where some of it cannot be parsed. */
  static Optional<SourceText> parse(String text) {
    List<SourceParser.Parsed> parsed = new ArrayList<>();
    DeepStack.run(() -> parsed.add(SourceParser.parse(text, 0)));
    return parsed.stream()
        .filter(p -> p.problem() == null)
        .findFirst()
        .flatMap(SourceParser.Parsed::unit)
        .map(unit -> new SourceText(text, unit));
  }

  String text() {
    return text;
  }

  CompilationUnit unit() {
    return unit;
  }

  /** The offset of a line and column, both from 1; of the line's start where there is no column. */
  int offset(int line, int column) {
    int start = starts.get(Math.min(Math.max(1, line), starts.size()) - 1);
    return Math.min(text.length(), start + Math.max(0, column - 1));
  }

  private int offset(Position position) {
    return offset(position.line, position.column);
  }

  /** The offset of a node's first character. */
  int start(Node node) {
    return offset(node.getBegin().orElseThrow());
  }

  /** The offset after a node's last character. */
  int end(Node node) {
    return offset(node.getEnd().orElseThrow()) + 1;
  }

  /** A node as it is written. */
  String written(Node node) {
    return text.substring(start(node), end(node));
  }

  /** The line of an offset, from 1. */
  int line(int offset) {
    int line = starts.size();
    while (starts.get(line - 1) > offset) {
      line--;
    }
    return line;
  }

  /** The offset at which the line of an offset starts. */
  int lineStart(int offset) {
    return starts.get(line(offset) - 1);
  }

  /** The offset at which the next line starts; the text's length where there is none. */
  int nextLine(int offset) {
    int line = line(offset);
    return line < starts.size() ? starts.get(line) : text.length();
  }

  /** The white space before the first thing on the line of an offset. */
  String indent(int offset) {
    int start = lineStart(offset);
    int end = start;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return text.substring(start, end);
  }

  /** By how much the statements in a block are indented. */
  String step(Node block) {
    String outer = indent(end(block) - 1);
    for (Node inner : block.getChildNodes()) {
      String indent = indent(start(inner));
      if (indent.startsWith(outer) && indent.length() > outer.length()) {
        return indent.substring(outer.length());
      }
    }
    return "    ";
  }

  /** How the text ends its lines. */
  String lineEnd() {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  /** Whether it is the same piece of the text, and not only written alike. */
  @SuppressWarnings("ReferenceEquality")
  static boolean isSame(Node one, Node other) {
    return one == other;
  }

  /** Whether nothing but white space stands before a node on its first line. */
  boolean isFirst(Node node) {
    return text.substring(lineStart(start(node)), start(node)).isBlank();
  }

  /** Whether nothing but a comment stands after a node on its last line. */
  boolean isLast(Node node) {
    String rest = text.substring(end(node), nextLine(end(node) - 1)).strip();
    return rest.isEmpty() || rest.startsWith("//");
  }

  /**
   * The call of such a name that a finding at this offset is about; empty where several such calls
   * stand on its line.
   */
  Optional<MethodCallExpr> call(int offset, Predicate<String> name) {
    List<MethodCallExpr> here =
        unit.findAll(MethodCallExpr.class).stream()
            .filter(c -> name.test(c.getNameAsString()))
            .filter(c -> line(start(c.getName())) == line(offset))
            .toList();
    Optional<MethodCallExpr> only = here.size() == 1 ? Optional.of(here.get(0)) : Optional.empty();
    return only.filter(c -> start(c) == offset || start(c.getName()) == offset);
  }
}
