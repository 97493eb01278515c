package dev.baton.engine.source;

import static dev.baton.engine.source.ExpressionReader.all;
import static dev.baton.engine.source.TypeReader.endLine;
import static dev.baton.engine.source.TypeReader.line;

import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ComponentPatternExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.RecordPatternExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.*;
import com.github.javaparser.ast.visitor.GenericVisitorAdapter;
import dev.baton.engine.syntax.Case;
import dev.baton.engine.syntax.Expr;
import dev.baton.engine.syntax.Pattern;
import dev.baton.engine.syntax.Stmt;
import dev.baton.engine.syntax.TypeTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parser's statements into ours. Stateless. */
final class StatementReader extends GenericVisitorAdapter<Stmt, @Nullable Void> {
  private static final StatementReader READER = new StatementReader();

  private StatementReader() {}

  static Stmt read(Statement statement) {
    try {
      Stmt read = statement.accept(READER, null);
      return read == null ? new Stmt.Unreadable(line(statement)) : read;
    } catch (UnknownSyntax e) {
      return new Stmt.Unreadable(line(statement));
    }
  }

  static Stmt.Block block(BlockStmt block) {
    List<Stmt> statements = block.getStatements().stream().map(StatementReader::read).toList();
    return new Stmt.Block(statements, line(block), endLine(block));
  }

  @Override
  public Stmt visit(BlockStmt block, @Nullable Void none) {
    return block(block);
  }

  @Override
  public Stmt visit(ExpressionStmt statement, @Nullable Void none) {
    return expression(statement.getExpression());
  }

  private static Stmt expression(Expression expression) {
    return expression instanceof VariableDeclarationExpr declaration
        ? locals(declaration)
        : new Stmt.Do(ExpressionReader.read(expression), line(expression));
  }

  private static Stmt.Locals locals(VariableDeclarationExpr declaration) {
    List<Stmt.Local> locals = new ArrayList<>();
    for (VariableDeclarator variable : declaration.getVariables()) {
      Expr initial = ExpressionReader.read(variable.getInitializer());
      locals.add(local(variable, initial, declaration.isFinal()));
    }
    return new Stmt.Locals(List.copyOf(locals), line(declaration));
  }

  private static Stmt.Local local(
      VariableDeclarator variable, @Nullable Expr initial, boolean isFinal) {
    return new Stmt.Local(
        TypeReader.read(variable.getType()),
        named(variable.getNameAsString()),
        initial,
        isFinal,
        line(variable.getName()));
  }

  private static String named(String name) {
    return name.equals("_") ? "" : name;
  }

  @Override
  public Stmt visit(EmptyStmt statement, @Nullable Void none) {
    return new Stmt.Block(List.of(), line(statement), line(statement));
  }

  @Override
  public Stmt visit(LocalClassDeclarationStmt statement, @Nullable Void none) {
    return new Stmt.LocalType(
        DeclarationReader.type(statement.getClassDeclaration()), line(statement));
  }

  @Override
  public Stmt visit(LocalRecordDeclarationStmt statement, @Nullable Void none) {
    return new Stmt.LocalType(
        DeclarationReader.type(statement.getRecordDeclaration()), line(statement));
  }

  @Override
  public Stmt visit(IfStmt statement, @Nullable Void none) {
    return new Stmt.If(
        ExpressionReader.read(statement.getCondition()),
        read(statement.getThenStmt()),
        statement.getElseStmt().map(StatementReader::read).orElse(null),
        line(statement));
  }

  @Override
  public Stmt visit(WhileStmt statement, @Nullable Void none) {
    Expr condition = ExpressionReader.read(statement.getCondition());
    return new Stmt.While(condition, read(statement.getBody()), line(statement));
  }

  @Override
  public Stmt visit(DoStmt statement, @Nullable Void none) {
    Expr condition = ExpressionReader.read(statement.getCondition());
    return new Stmt.DoWhile(read(statement.getBody()), condition, line(statement));
  }

  @Override
  public Stmt visit(ForStmt statement, @Nullable Void none) {
    return new Stmt.For(
        statement.getInitialization().stream().map(StatementReader::expression).toList(),
        ExpressionReader.read(statement.getCompare()),
        statement.getUpdate().stream().map(StatementReader::expression).toList(),
        read(statement.getBody()),
        line(statement));
  }

  @Override
  public Stmt visit(ForEachStmt statement, @Nullable Void none) {
    Stmt.Local variable = local(statement.getVariable().getVariable(0), null, false);
    Expr source = ExpressionReader.read(statement.getIterable());
    return new Stmt.ForEach(variable, source, read(statement.getBody()), line(statement));
  }

  @Override
  public Stmt visit(SwitchStmt statement, @Nullable Void none) {
    return new Stmt.Switch(
        ExpressionReader.read(statement.getSelector()),
        cases(statement.getEntries()),
        line(statement),
        endLine(statement));
  }

  static List<Case> cases(Collection<SwitchEntry> entries) {
    return entries.stream().map(StatementReader::oneCase).toList();
  }

  private static Case oneCase(SwitchEntry entry) {
    List<Expr> labels = new ArrayList<>();
    List<Pattern> patterns = new ArrayList<>();
    for (Expression label : entry.getLabels()) {
      if (label instanceof ComponentPatternExpr pattern) {
        patterns.add(pattern(pattern));
      } else {
        labels.add(ExpressionReader.read(label));
      }
    }
    boolean isArrow = entry.getType() != SwitchEntry.Type.STATEMENT_GROUP;
    boolean isDefault = entry.isDefault() || (labels.isEmpty() && patterns.isEmpty());
    List<Stmt> body = entry.getStatements().stream().map(StatementReader::read).toList();
    Expr guard = ExpressionReader.read(entry.getGuard());
    return new Case(
        List.copyOf(labels), List.copyOf(patterns), guard, isDefault, isArrow, body, line(entry));
  }

  static Pattern pattern(ComponentPatternExpr pattern) {
    if (pattern instanceof TypePatternExpr typed) {
      String name = named(typed.getNameAsString());
      return new Pattern.Typed(TypeReader.read(typed.getType()), name, line(typed));
    }
    if (pattern instanceof RecordPatternExpr parts) {
      List<Pattern> inner = parts.getPatternList().stream().map(StatementReader::pattern).toList();
      return new Pattern.Deconstructed(TypeReader.read(parts.getType()), inner, line(parts));
    }
    return new Pattern.Any();
  }

  @Override
  public Stmt visit(ReturnStmt statement, @Nullable Void none) {
    return new Stmt.Return(ExpressionReader.read(statement.getExpression()), line(statement));
  }

  @Override
  public Stmt visit(ThrowStmt statement, @Nullable Void none) {
    return new Stmt.Throw(ExpressionReader.read(statement.getExpression()), line(statement));
  }

  @Override
  public Stmt visit(YieldStmt statement, @Nullable Void none) {
    return new Stmt.Yield(ExpressionReader.read(statement.getExpression()), line(statement));
  }

  @Override
  public Stmt visit(TryStmt statement, @Nullable Void none) {
    return new Stmt.Try(
        statement.getResources().stream().map(StatementReader::expression).toList(),
        block(statement.getTryBlock()),
        statement.getCatchClauses().stream().map(StatementReader::handler).toList(),
        statement.getFinallyBlock().map(StatementReader::block).orElse(null),
        line(statement));
  }

  private static Stmt.Catch handler(CatchClause clause) {
    Parameter parameter = clause.getParameter();
    TypeTree type = TypeReader.read(parameter.getType());
    String name = named(parameter.getNameAsString());
    return new Stmt.Catch(type, name, block(clause.getBody()), line(clause));
  }

  @Override
  public Stmt visit(SynchronizedStmt statement, @Nullable Void none) {
    Expr lock = ExpressionReader.read(statement.getExpression());
    return new Stmt.Synchronized(lock, block(statement.getBody()), line(statement));
  }

  @Override
  public Stmt visit(BreakStmt statement, @Nullable Void none) {
    String label = statement.getLabel().map(l -> l.asString()).orElse("");
    return new Stmt.Break(label, line(statement));
  }

  @Override
  public Stmt visit(ContinueStmt statement, @Nullable Void none) {
    String label = statement.getLabel().map(l -> l.asString()).orElse("");
    return new Stmt.Continue(label, line(statement));
  }

  @Override
  public Stmt visit(LabeledStmt statement, @Nullable Void none) {
    String label = statement.getLabel().asString();
    return new Stmt.Labeled(label, read(statement.getStatement()), line(statement));
  }

  @Override
  public Stmt visit(AssertStmt statement, @Nullable Void none) {
    return new Stmt.Assert(
        ExpressionReader.read(statement.getCheck()),
        ExpressionReader.read(statement.getMessage()),
        line(statement));
  }

  @Override
  public Stmt visit(ExplicitConstructorInvocationStmt statement, @Nullable Void none) {
    return new Stmt.Construct(
        !statement.isThis(),
        ExpressionReader.read(statement.getExpression()),
        all(statement.getArguments()),
        line(statement));
  }
}
