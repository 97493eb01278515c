package dev.baton.engine.attribute;

import dev.baton.engine.declare.DeclaredClass;
import dev.baton.engine.declare.Folding;
import dev.baton.engine.declare.TypeResolver;
import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.LeastUpperBound;
import dev.baton.engine.symbol.Primitives;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Expr;
import dev.baton.engine.syntax.ExprVisitor;
import dev.baton.engine.syntax.TypeTree;
import java.util.List;

/** The type of each kind of expression, JLS 15. */
final class Expressions implements ExprVisitor<Ask, Type> {
  private final Attribution all;
  private final Operators operators;

  Expressions(Attribution all) {
    this.all = all;
    this.operators = new Operators(all);
  }

  @Override
  public Type literal(Expr.Literal literal, Ask ask) {
    Object value = literal.value();
    if (value instanceof String) {
      return BasicTypes.STRING;
    }
    if (value instanceof Boolean) {
      return BasicTypes.BOOLEAN;
    }
    if (value instanceof Character) {
      return BasicTypes.CHAR;
    }
    if (value instanceof Long) {
      return BasicTypes.LONG;
    }
    if (value instanceof Float) {
      return BasicTypes.FLOAT;
    }
    return value instanceof Double ? BasicTypes.DOUBLE : BasicTypes.INT;
  }

  @Override
  public Type nothing(Expr.Null expression, Ask ask) {
    return BasicTypes.NULL;
  }

  @Override
  public Type name(Expr.Name name, Ask ask) {
    return all.names().name(name, ask);
  }

  @Override
  public Type select(Expr.Select select, Ask ask) {
    return all.names().select(select, ask);
  }

  @Override
  public Type self(Expr.This self, Ask ask) {
    ask.body().needsThis();
    TypeTree outer = self.type();
    if (outer == null) {
      return ask.body().type().type();
    }
    Type type = TypeResolver.resolve(outer, ask.scope());
    return type instanceof Type.Named named
            && all.project().find(named.name()) instanceof DeclaredClass declared
        ? declared.type()
        : type;
  }

  @Override
  public Type parent(Expr.Super expression, Ask ask) {
    ask.body().needsThis();
    return all.parent(expression, ask);
  }

  @Override
  public Type classLiteral(Expr.ClassLiteral literal, Ask ask) {
    Type type = TypeResolver.resolve(literal.type(), ask.scope());
    return new Type.Named("java/lang/Class", List.of(Primitives.boxed(type)));
  }

  @Override
  public Type index(Expr.Index index, Ask ask) {
    Type array = all.expression(index.array(), ask.open());
    all.expression(index.index(), ask.wanting(BasicTypes.INT));
    return array instanceof Type.Array known ? known.element() : ask.target();
  }

  @Override
  public Type call(Expr.Call call, Ask ask) {
    return all.calls().call(call, ask);
  }

  @Override
  public Type make(Expr.New made, Ask ask) {
    return all.calls().make(made, ask);
  }

  @Override
  public Type makeArray(Expr.NewArray made, Ask ask) {
    Type type = TypeResolver.resolve(made.type(), ask.scope());
    made.sizes().forEach(size -> all.expression(size, ask.wanting(BasicTypes.INT)));
    Expr.ArrayInit content = made.content();
    if (content != null) {
      all.expression(content, ask.wanting(type));
    }
    return type;
  }

  @Override
  public Type arrayInit(Expr.ArrayInit content, Ask ask) {
    Type element = ask.target() instanceof Type.Array array ? array.element() : BasicTypes.UNKNOWN;
    content.values().forEach(value -> all.expression(value, ask.wanting(element)));
    return ask.target() instanceof Type.Array ? ask.target() : new Type.Array(BasicTypes.OBJECT);
  }

  @Override
  public Type unary(Expr.Unary unary, Ask ask) {
    return operators.unary(unary, ask);
  }

  @Override
  public Type step(Expr.Step step, Ask ask) {
    Type type = all.expression(step.target(), ask.wanting(BasicTypes.UNKNOWN));
    return type instanceof Type.Unknown
        ? all.expression(step.target(), ask.wanting(BasicTypes.INT))
        : type;
  }

  @Override
  public Type binary(Expr.Binary binary, Ask ask) {
    return operators.binary(binary, ask);
  }

  @Override
  public Type assign(Expr.Assign assign, Ask ask) {
    Type target = all.expression(assign.target(), ask.open());
    boolean adds = assign.operator() != null && !target.equals(BasicTypes.STRING);
    Type wanted = adds && !Primitives.unboxed(target).isPrimitive() ? BasicTypes.UNKNOWN : target;
    boolean anything = target.equals(BasicTypes.STRING) && assign.operator() != null;
    Type value =
        all.expression(assign.value(), ask.wanting(anything ? BasicTypes.UNKNOWN : wanted));
    if (target instanceof Type.Unknown && !value.isOpen() && !value.equals(BasicTypes.NULL)) {
      return all.expression(assign.target(), ask.wanting(value));
    }
    return target;
  }

  @Override
  public Type conditional(Expr.Conditional choice, Ask ask) {
    all.expression(choice.condition(), ask.wanting(BasicTypes.BOOLEAN));
    Type then = all.expression(choice.then(), ask);
    Type otherwise = all.expression(choice.otherwise(), ask);
    Object value = all.attributes().constant(choice.condition());
    if (value instanceof Boolean truth) {
      Object a = all.attributes().constant(choice.then());
      Object b = all.attributes().constant(choice.otherwise());
      all.attributes().constant(choice, a == null || b == null ? null : truth ? a : b);
    }
    return joined(then, otherwise, choice, ask);
  }

  private Type joined(Type then, Type otherwise, Expr.Conditional choice, Ask ask) {
    if (then.equals(otherwise) && !then.isOpen()) {
      return then;
    }
    Type a = Primitives.unboxed(then);
    Type b = Primitives.unboxed(otherwise);
    if (a.equals(b) && (then.isPrimitive() || otherwise.isPrimitive())) {
      return a;
    }
    if (Primitives.isNumeric(a) && Primitives.isNumeric(b)) {
      return constantFits(choice.otherwise(), b, a)
          ? a
          : constantFits(choice.then(), a, b) ? b : Primitives.promoted(a, b);
    }
    boolean wantsObject = !(ask.target() instanceof Type.Unknown) && !ask.target().isPrimitive();
    return wantsObject && !ask.target().isOpen()
        ? ask.target()
        : new LeastUpperBound(all.hierarchy())
            .of(Primitives.boxed(then), Primitives.boxed(otherwise));
  }

  /** JLS 15.25.2: an int constant that fits becomes the narrower type of the other side. */
  private boolean constantFits(Expr value, Type type, Type narrower) {
    Object constant = all.attributes().constant(value);
    return type.equals(BasicTypes.INT)
        && Primitives.widens(narrower, BasicTypes.INT)
        && constant instanceof Integer number
        && number.equals(plain(Folding.convert(number, narrower)));
  }

  private static Object plain(@org.jspecify.annotations.Nullable Object value) {
    return value instanceof Character c ? (int) c : value == null ? "" : value;
  }

  @Override
  public Type cast(Expr.Cast cast, Ask ask) {
    Type type = TypeResolver.resolve(cast.type(), ask.scope());
    all.expression(cast.operand(), ask.wanting(type));
    Object value = all.attributes().constant(cast.operand());
    all.attributes().constant(cast, Folding.convert(value, type));
    return type;
  }

  @Override
  public Type instanceOf(Expr.InstanceOf test, Ask ask) {
    Type operand = all.expression(test.operand(), ask.open());
    new Cases(all, ask.scope(), ask.body()).pattern(test.pattern(), operand, ask.scope());
    return BasicTypes.BOOLEAN;
  }

  @Override
  public Type lambda(Expr.Lambda lambda, Ask ask) {
    return all.functions().lambda(lambda, ask);
  }

  @Override
  public Type reference(Expr.Reference reference, Ask ask) {
    return all.functions().reference(reference, ask);
  }

  @Override
  public Type switchOver(Expr.Switch choice, Ask ask) {
    Ask place = ask.open().inside();
    Type selector = all.expression(choice.selector(), place);
    Statements statements = new Statements(all, ask.body(), ask.target());
    new Cases(all, place.scope(), ask.body())
        .look(choice.cases(), selector, statements, statements);
    Type found = statements.returned();
    boolean wantsObject = !ask.target().isOpen() && !ask.target().isPrimitive();
    return wantsObject ? ask.target() : found.equals(BasicTypes.VOID) ? BasicTypes.UNKNOWN : found;
  }

  @Override
  public Type annotated(Expr.Annotated annotated, Ask ask) {
    return BasicTypes.UNKNOWN;
  }
}
