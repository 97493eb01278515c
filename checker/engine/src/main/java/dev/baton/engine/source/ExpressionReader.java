package dev.baton.engine.source;

import static dev.baton.engine.source.TypeReader.line;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.*;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.visitor.GenericVisitorAdapter;
import dev.baton.engine.syntax.Decl;
import dev.baton.engine.syntax.Expr;
import dev.baton.engine.syntax.Operator;
import dev.baton.engine.syntax.Pattern;
import dev.baton.engine.syntax.Stmt;
import dev.baton.engine.syntax.TypeTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parser's expressions into ours. Stateless. */
final class ExpressionReader extends GenericVisitorAdapter<Expr, @Nullable Void> {
  private static final ExpressionReader READER = new ExpressionReader();

  private ExpressionReader() {}

  static Expr read(Expression expression) {
    Expr read = expression.accept(READER, null);
    if (read == null) {
      throw new UnknownSyntax(expression.getClass().getSimpleName(), line(expression));
    }
    return read;
  }

  static @Nullable Expr read(Optional<? extends Expression> expression) {
    return expression.isPresent() ? read(expression.get()) : null;
  }

  static List<Expr> all(Collection<? extends Expression> expressions) {
    return expressions.stream().map(ExpressionReader::read).toList();
  }

  @Override
  public Expr visit(EnclosedExpr expression, @Nullable Void none) {
    return read(expression.getInner());
  }

  @Override
  public Expr visit(NameExpr expression, @Nullable Void none) {
    return new Expr.Name(expression.getNameAsString(), line(expression));
  }

  @Override
  public Expr visit(FieldAccessExpr expression, @Nullable Void none) {
    Expr scope = read(expression.getScope());
    return new Expr.Select(scope, expression.getNameAsString(), line(expression.getName()));
  }

  @Override
  public Expr visit(ThisExpr expression, @Nullable Void none) {
    return new Expr.This(type(expression.getTypeName()), line(expression));
  }

  @Override
  public Expr visit(SuperExpr expression, @Nullable Void none) {
    return new Expr.Super(type(expression.getTypeName()), line(expression));
  }

  private static @Nullable TypeTree type(Optional<Name> name) {
    return name.map(n -> TypeTree.named(n.asString())).orElse(null);
  }

  @Override
  public Expr visit(ClassExpr expression, @Nullable Void none) {
    return new Expr.ClassLiteral(TypeReader.read(expression.getType()), line(expression));
  }

  @Override
  public Expr visit(TypeExpr expression, @Nullable Void none) {
    return path(TypeReader.named((ClassOrInterfaceType) expression.getType()));
  }

  /** A name that the parser took for a type, though it may be a variable. */
  private static Expr path(TypeTree.Named type) {
    Expr path = new Expr.Name(type.parts().get(0).name(), type.line());
    for (TypeTree.Part part : type.parts().subList(1, type.parts().size())) {
      path = new Expr.Select(path, part.name(), type.line());
    }
    return path;
  }

  @Override
  public Expr visit(ArrayAccessExpr expression, @Nullable Void none) {
    return new Expr.Index(
        read(expression.getName()), read(expression.getIndex()), line(expression));
  }

  @Override
  public Expr visit(MethodCallExpr call, @Nullable Void none) {
    return new Expr.Call(
        read(call.getScope()),
        call.getNameAsString(),
        call.getTypeArguments().map(TypeReader::all).orElse(List.of()),
        all(call.getArguments()),
        line(call.getName()));
  }

  @Override
  public Expr visit(ObjectCreationExpr made, @Nullable Void none) {
    TypeTree.Named type = TypeReader.named(made.getType());
    boolean diamond = made.getType().getTypeArguments().filter(NodeList::isEmpty).isPresent();
    Decl.Type body =
        made.getAnonymousClassBody().map(b -> DeclarationReader.anonymous(b, made)).orElse(null);
    return new Expr.New(
        read(made.getScope()), type, diamond, all(made.getArguments()), body, line(made));
  }

  @Override
  public Expr visit(ArrayCreationExpr made, @Nullable Void none) {
    List<Expr> sizes = new ArrayList<>();
    made.getLevels().forEach(level -> level.getDimension().ifPresent(d -> sizes.add(read(d))));
    Expr.ArrayInit content = made.getInitializer().map(i -> (Expr.ArrayInit) read(i)).orElse(null);
    TypeTree type = TypeReader.read(made.createdType());
    return new Expr.NewArray(type, List.copyOf(sizes), content, line(made));
  }

  @Override
  public Expr visit(ArrayInitializerExpr content, @Nullable Void none) {
    return new Expr.ArrayInit(all(content.getValues()), line(content));
  }

  @Override
  public Expr visit(UnaryExpr expression, @Nullable Void none) {
    Optional<Expr> number = LiteralReader.negative(expression);
    if (number.isPresent()) {
      return number.get();
    }
    Expr operand = read(expression.getExpression());
    return switch (expression.getOperator()) {
      case PLUS -> new Expr.Unary('+', operand, line(expression));
      case MINUS -> new Expr.Unary('-', operand, line(expression));
      case BITWISE_COMPLEMENT -> new Expr.Unary('~', operand, line(expression));
      case LOGICAL_COMPLEMENT -> new Expr.Unary('!', operand, line(expression));
      case PREFIX_INCREMENT -> new Expr.Step(operand, true, true, line(expression));
      case PREFIX_DECREMENT -> new Expr.Step(operand, true, false, line(expression));
      case POSTFIX_INCREMENT -> new Expr.Step(operand, false, true, line(expression));
      case POSTFIX_DECREMENT -> new Expr.Step(operand, false, false, line(expression));
    };
  }

  @Override
  public Expr visit(BinaryExpr expression, @Nullable Void none) {
    Operator operator = Operator.of(expression.getOperator().asString()).orElseThrow();
    return new Expr.Binary(
        operator, read(expression.getLeft()), read(expression.getRight()), line(expression));
  }

  @Override
  public Expr visit(AssignExpr expression, @Nullable Void none) {
    String text = expression.getOperator().asString();
    Operator operator = Operator.of(text.substring(0, text.length() - 1)).orElse(null);
    return new Expr.Assign(
        operator, read(expression.getTarget()), read(expression.getValue()), line(expression));
  }

  @Override
  public Expr visit(ConditionalExpr expression, @Nullable Void none) {
    return new Expr.Conditional(
        read(expression.getCondition()),
        read(expression.getThenExpr()),
        read(expression.getElseExpr()),
        line(expression));
  }

  @Override
  public Expr visit(CastExpr expression, @Nullable Void none) {
    return new Expr.Cast(
        TypeReader.read(expression.getType()), read(expression.getExpression()), line(expression));
  }

  @Override
  public Expr visit(InstanceOfExpr expression, @Nullable Void none) {
    Pattern pattern =
        expression
            .getPattern()
            .map(StatementReader::pattern)
            .orElseGet(
                () ->
                    new Pattern.Typed(
                        TypeReader.read(expression.getType()), "", line(expression.getType())));
    return new Expr.InstanceOf(read(expression.getExpression()), pattern, line(expression));
  }

  @Override
  public Expr visit(LambdaExpr lambda, @Nullable Void none) {
    List<Decl.Parameter> parameters = DeclarationReader.parameters(lambda.getParameters());
    Stmt body = StatementReader.read(lambda.getBody());
    return new Expr.Lambda(parameters, body, line(lambda));
  }

  @Override
  public Expr visit(MethodReferenceExpr reference, @Nullable Void none) {
    String name = reference.getIdentifier().equals("new") ? "<init>" : reference.getIdentifier();
    Expression scope = reference.getScope();
    if (!(scope instanceof TypeExpr typeScope)) {
      return new Expr.Reference(null, read(scope), name, line(reference));
    }
    TypeTree type = TypeReader.read(typeScope.getType());
    boolean maybeVariable =
        !name.equals("<init>")
            && type instanceof TypeTree.Named named
            && named.parts().stream().allMatch(p -> p.arguments().isEmpty());
    return maybeVariable
        ? new Expr.Reference(null, path((TypeTree.Named) type), name, line(reference))
        : new Expr.Reference(type, null, name, line(reference));
  }

  @Override
  public Expr visit(SwitchExpr expression, @Nullable Void none) {
    return new Expr.Switch(
        read(expression.getSelector()),
        StatementReader.cases(expression.getEntries()),
        line(expression));
  }

  @Override
  public Expr visit(NullLiteralExpr expression, @Nullable Void none) {
    return new Expr.Null(line(expression));
  }

  @Override
  public Expr visit(StringLiteralExpr expression, @Nullable Void none) {
    return LiteralReader.read(expression);
  }

  @Override
  public Expr visit(TextBlockLiteralExpr expression, @Nullable Void none) {
    return LiteralReader.read(expression);
  }

  @Override
  public Expr visit(CharLiteralExpr expression, @Nullable Void none) {
    return LiteralReader.read(expression);
  }

  @Override
  public Expr visit(IntegerLiteralExpr expression, @Nullable Void none) {
    return LiteralReader.read(expression);
  }

  @Override
  public Expr visit(LongLiteralExpr expression, @Nullable Void none) {
    return LiteralReader.read(expression);
  }

  @Override
  public Expr visit(DoubleLiteralExpr expression, @Nullable Void none) {
    return LiteralReader.read(expression);
  }

  @Override
  public Expr visit(BooleanLiteralExpr expression, @Nullable Void none) {
    return LiteralReader.read(expression);
  }

  @Override
  public Expr visit(MarkerAnnotationExpr annotation, @Nullable Void none) {
    return new Expr.Annotated(DeclarationReader.annotation(annotation), line(annotation));
  }

  @Override
  public Expr visit(SingleMemberAnnotationExpr annotation, @Nullable Void none) {
    return new Expr.Annotated(DeclarationReader.annotation(annotation), line(annotation));
  }

  @Override
  public Expr visit(NormalAnnotationExpr annotation, @Nullable Void none) {
    return new Expr.Annotated(DeclarationReader.annotation(annotation), line(annotation));
  }
}
