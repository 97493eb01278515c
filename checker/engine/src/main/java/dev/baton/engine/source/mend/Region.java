package dev.baton.engine.source.mend;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What runs between two statements of one block.
 *
 * @param before the statement before it
 * @param after the statement after it, which is to run whatever happens
 */
record Region(SourceText source, Statement before, ExpressionStmt after) {
  /** Whether an expression names the same object each time, if nobody assigns to it. */
  static boolean isSteady(Expression lock) {
    if (lock instanceof FieldAccessExpr field) {
      return isSteady(field.getScope());
    }
    if (lock instanceof MethodCallExpr view) {
      boolean known = Set.of("readLock", "writeLock").contains(view.getNameAsString());
      return known
          && view.getArguments().isEmpty()
          && view.getScope().filter(Region::isSteady).isPresent();
    }
    return lock instanceof NameExpr || lock instanceof ThisExpr;
  }

  /** The method or constructor around a node. */
  static Optional<CallableDeclaration<?>> method(Node node) {
    Optional<Node> at = node.getParentNode();
    while (at.isPresent() && !(at.get() instanceof CallableDeclaration)) {
      at = at.get().getParentNode();
    }
    return at.map(method -> (CallableDeclaration<?>) method);
  }

  private List<Statement> statements() {
    return ((BlockStmt) before.getParentNode().orElseThrow()).getStatements();
  }

  private int index(Statement statement) {
    int at = 0;
    while (!SourceText.isSame(statements().get(at), statement)) {
      at++;
    }
    return at;
  }

  private List<Statement> inside() {
    return statements().subList(index(before) + 1, index(after));
  }

  private List<Statement> following() {
    return statements().subList(index(after) + 1, statements().size());
  }

  /** The same with {@code try} around it and the statement after it in {@code finally}. */
  Repair wrapped() {
    boolean ownLines =
        source.isFirst(before)
            && source.isLast(before)
            && source.isFirst(after)
            && source.isLast(after);
    if (!ownLines) {
      return new Repair.Left("several statements stand on one line");
    }
    if (inside().isEmpty()) {
      return new Repair.Left("nothing stands between");
    }
    Set<String> lost = declared();
    lost.retainAll(used(following()));
    if (lost.isEmpty()) {
      return new Repair.Possible(edits(List.of()));
    }
    boolean found =
        following().size() == 1
            && following().get(0) instanceof ReturnStmt end
            && end.getExpression().filter(NameExpr.class::isInstance).isPresent()
            && source.isFirst(end)
            && source.isLast(end)
            && source.line(source.start(end)) == source.line(source.end(end) - 1);
    return found
        ? new Repair.Possible(edits(following()))
        : new Repair.Left(
            "`" + lost.iterator().next() + "` is declared under the lock and used after it");
  }

  private Set<String> declared() {
    Set<String> names = new TreeSet<>();
    for (Statement statement : inside()) {
      if (statement instanceof ExpressionStmt s
          && s.getExpression() instanceof VariableDeclarationExpr variables) {
        variables.getVariables().stream()
            .map(VariableDeclarator::getNameAsString)
            .forEach(names::add);
      }
      statement.findAll(TypePatternExpr.class).forEach(p -> names.add(p.getNameAsString()));
      statement.findAll(TypeDeclaration.class).stream()
          .map(t -> ((NodeWithSimpleName<?>) t).getNameAsString())
          .forEach(names::add);
    }
    return names;
  }

  private static Set<String> used(List<Statement> statements) {
    Set<String> names = new TreeSet<>();
    for (Statement statement : statements) {
      statement.findAll(SimpleName.class).forEach(n -> names.add(n.getIdentifier()));
    }
    return names;
  }

  /**
   * @param moved the line that comes into the {@code try} from after the region, if one does
   */
  private List<Edit> edits(List<Statement> moved) {
    String line = source.lineEnd();
    String indent = source.indent(source.start(before));
    String step = source.step(before.getParentNode().orElseThrow());
    int first = source.nextLine(source.end(before) - 1);
    int release = source.lineStart(source.start(after));
    int end = source.nextLine(source.end(after) - 1);
    List<Edit> edits = new ArrayList<>();
    edits.add(Edit.insert(first, indent + "try {" + line));
    indent(first, release, step, edits);
    List<Edit> gone = new ArrayList<>();
    for (Statement statement : moved) {
      int from = source.lineStart(source.start(statement));
      int to = source.nextLine(source.end(statement) - 1);
      edits.add(
          Edit.insert(release, indent + step + source.text().substring(from, to).stripLeading()));
      gone.add(new Edit(from, to, ""));
    }
    edits.add(Edit.insert(release, indent + "} finally {" + line));
    indent(release, end, step, edits);
    edits.add(Edit.insert(end, indent + "}" + line));
    edits.addAll(gone);
    return edits;
  }

  /** Every line that is not blank; in a text block the indentation of all lines is no content. */
  private void indent(int from, int to, String step, List<Edit> edits) {
    String outer = source.indent(source.start(before));
    for (int at = from; at < to; at = source.nextLine(at)) {
      String line = source.text().substring(at, source.nextLine(at));
      if (!line.isBlank()) {
        edits.add(Edit.insert(line.startsWith(outer) ? at + outer.length() : at, step));
      }
    }
  }
}
