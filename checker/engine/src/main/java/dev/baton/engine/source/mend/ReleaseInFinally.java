package dev.baton.engine.source.mend;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives a lock back in a {@code finally}, where it is taken and given back in one block: as a
 * statement, as {@code if (!task.lock(agent)) { throw .. }}, or as {@code long stamp = ..}.
 *
 * <p>Left to a person: a lock that is given back in several places or in none, and one whose work
 * declares what is used after it, but for {@code return found;} at once.
 */
record ReleaseInFinally() implements Mend {
  private static final Map<String, String> GIVES =
      Map.of(
          "lock", "unlock",
          "lockInterruptibly", "unlock",
          "tryLock", "unlock",
          "acquire", "release",
          "acquireUninterruptibly", "release",
          "tryAcquire", "release",
          "readLock", "unlockRead",
          "writeLock", "unlockWrite",
          "readLockInterruptibly", "unlockRead",
          "writeLockInterruptibly", "unlockWrite");

  @Override
  public Repair repair(SourceText source, int offset) {
    Optional<MethodCallExpr> taking =
        source
            .call(offset, name -> name.equals("lock"))
            .or(() -> source.call(offset, GIVES::containsKey));
    Optional<Statement> taken = taking.flatMap(ReleaseInFinally::statement);
    if (taken.isEmpty()) {
      return new Repair.Left("the lock is not taken by a statement of its own in a block");
    }
    return release(taking.get())
        .filter(release -> isPair(taking.get(), taken.get(), release))
        .map(release -> wrap(source, taken.get(), release))
        .orElse(new Repair.Left("it is not given back by one statement of the same block"));
  }

  /** The statement after which the lock is held, in a block. */
  private static Optional<Statement> statement(MethodCallExpr taking) {
    Node node = taking;
    while (node.getParentNode().isPresent() && !(node instanceof Statement)) {
      boolean whole =
          SourceText.isSame(node, taking)
              || node instanceof UnaryExpr
              || !(node instanceof MethodCallExpr);
      if (!whole) {
        return Optional.empty();
      }
      node = node.getParentNode().get();
    }
    boolean inBlock = node.getParentNode().filter(BlockStmt.class::isInstance).isPresent();
    boolean held =
        node instanceof ExpressionStmt || (node instanceof IfStmt i && isRefusal(i, taking));
    return inBlock && held ? Optional.of((Statement) node) : Optional.empty();
  }

  /** {@code if (!lock.tryLock()) { return; }}. */
  private static boolean isRefusal(IfStmt choice, MethodCallExpr taking) {
    boolean negated =
        choice.getCondition() instanceof UnaryExpr not
            && not.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT
            && SourceText.isSame(not.getExpression(), taking);
    Statement then = choice.getThenStmt();
    if (then instanceof BlockStmt block) {
      then = block.getStatements().getLast().orElse(block);
    }
    boolean leaves =
        then.isThrowStmt() || then.isReturnStmt() || then.isContinueStmt() || then.isBreakStmt();
    return negated && choice.getElseStmt().isEmpty() && leaves;
  }

  /** The only call that gives the same lock back, in all that the method does. */
  private static Optional<MethodCallExpr> release(MethodCallExpr taking) {
    String gives = GIVES.get(taking.getNameAsString());
    Optional<Expression> lock = taking.getScope().filter(Region::isSteady);
    Optional<CallableDeclaration<?>> method = Region.method(taking);
    if (gives == null || lock.isEmpty() || method.isEmpty()) {
      return Optional.empty();
    }
    List<MethodCallExpr> taken = calls(method.get(), lock.get(), taking.getNameAsString());
    List<MethodCallExpr> given = calls(method.get(), lock.get(), gives);
    return taken.size() == 1 && given.size() == 1 ? Optional.of(given.get(0)) : Optional.empty();
  }

  private static List<MethodCallExpr> calls(Node method, Expression lock, String name) {
    return method.findAll(MethodCallExpr.class).stream()
        .filter(c -> c.getNameAsString().equals(name))
        .filter(c -> c.getScope().filter(lock::equals).isPresent())
        .toList();
  }

  /** Whether the call gives back what the statement has taken. */
  private static boolean isPair(MethodCallExpr taking, Statement taken, MethodCallExpr release) {
    String given = release.getArguments().toString();
    boolean same = given.equals(taking.getArguments().toString());
    boolean timed = taking.getNameAsString().equals("tryLock") && release.getArguments().isEmpty();
    boolean stamp =
        taken instanceof ExpressionStmt s
            && s.getExpression() instanceof VariableDeclarationExpr declared
            && declared.getVariables().size() == 1
            && declared
                .getVariable(0)
                .getInitializer()
                .filter(i -> SourceText.isSame(i, taking))
                .isPresent()
            && given.equals("[" + declared.getVariable(0).getNameAsString() + "]");
    boolean plain =
        taken instanceof IfStmt
            || (taken instanceof ExpressionStmt s && SourceText.isSame(s.getExpression(), taking));
    return stamp || (plain && (same || timed));
  }

  private static Repair wrap(SourceText source, Statement taken, MethodCallExpr release) {
    Node given = release.getParentNode().orElseThrow();
    Optional<Node> block = given.getParentNode();
    boolean together =
        given instanceof ExpressionStmt
            && block.isPresent()
            && SourceText.isSame(block.get(), blockOf(taken));
    if (!together || source.start(given) < source.end(taken)) {
      return new Repair.Left("it is not given back by one statement of the same block");
    }
    return new Region(source, taken, (ExpressionStmt) given).wrapped();
  }

  private static Node blockOf(Statement statement) {
    return statement.getParentNode().orElseThrow();
  }
}
