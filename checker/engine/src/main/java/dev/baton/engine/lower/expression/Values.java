package dev.baton.engine.lower.expression;

import dev.baton.engine.bytecode.assemble.CodeWriter;
import dev.baton.engine.bytecode.assemble.Mark;
import dev.baton.engine.declare.Folding;
import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.Primitives;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Expr;
import dev.baton.engine.syntax.ExprVisitor;
import dev.baton.engine.syntax.Operator;

/**
 * Expressions into instructions that leave their value on the stack, of the type that is answered.
 */
public final class Values implements ExprVisitor<Type, Type> {
  private final Frame frame;
  private final Assignments assignments;
  private final Reads reads;

  Values(Frame frame) {
    this.frame = frame;
    this.assignments = new Assignments(frame);
    this.reads = new Reads(frame);
  }

  Reads reads() {
    return reads;
  }

  private Type typeOf(Expr expression) {
    return frame.attributes().type(expression);
  }

  /** Leaves the value on the stack. */
  public void value(Expr expression) {
    value(expression, frame.attributes().type(expression));
  }

  /** Leaves the value on the stack, as one of a type. */
  public void value(Expr expression, Type wanted) {
    Type type = frame.attributes().type(expression);
    Object constant = frame.attributes().constant(expression);
    if (constant == null) {
      adapt(expression, expression.accept(this, wanted), wanted);
      return;
    }
    Object fitting = wanted.isPrimitive() ? Folding.convert(constant, wanted) : null;
    frame.code().constant(fitting == null ? constant : fitting);
    if (fitting == null) {
      adapt(expression, type, wanted);
    }
  }

  /** A call that boxes stands where the expression begins. */
  private void adapt(Expr expression, Type type, Type wanted) {
    if (type.isPrimitive() != wanted.isPrimitive() && !(wanted instanceof Type.Unknown)) {
      frame.code().line(expression.startLine());
    }
    frame.adapting().adapt(type, wanted);
  }

  /** Runs the expression and drops what it gives. */
  public void effect(Expr expression) {
    if (expression instanceof Expr.Assign assign) {
      assignments.assign(assign, false);
    } else if (expression instanceof Expr.Step step) {
      assignments.step(step, false);
    } else {
      int before = frame.code().depth();
      value(expression);
      if (frame.code().depth() > before) {
        frame.code().pop();
      }
    }
  }

  @Override
  public Type literal(Expr.Literal literal, Type wanted) {
    frame.code().constant(literal.value());
    return typeOf(literal);
  }

  @Override
  public Type nothing(Expr.Null expression, Type wanted) {
    frame.code().nothing();
    return typeOf(expression);
  }

  @Override
  public Type name(Expr.Name name, Type wanted) {
    reads.name(name);
    return typeOf(name);
  }

  @Override
  public Type select(Expr.Select select, Type wanted) {
    reads.select(select);
    return typeOf(select);
  }

  @Override
  public Type self(Expr.This self, Type wanted) {
    reads.self(self);
    return typeOf(self);
  }

  @Override
  public Type parent(Expr.Super expression, Type wanted) {
    frame.loadThis(frame.type());
    return typeOf(expression);
  }

  @Override
  public Type classLiteral(Expr.ClassLiteral literal, Type wanted) {
    Type type = frame.attributes().type(literal);
    Type inner = type instanceof Type.Named n ? n.arguments().get(0) : BasicTypes.OBJECT;
    boolean primitive = literal.type() instanceof dev.baton.engine.syntax.TypeTree.Primitive;
    frame.code().classLiteral(primitive ? Primitives.unboxed(inner) : inner.erasure());
    return typeOf(literal);
  }

  @Override
  public Type index(Expr.Index index, Type wanted) {
    value(index.array());
    value(index.index(), BasicTypes.INT);
    Type type = frame.attributes().type(index.array());
    Type element = type instanceof Type.Array a ? a.element() : frame.attributes().type(index);
    frame.code().loadElement(element.erasure());
    return typeOf(index);
  }

  @Override
  public Type call(Expr.Call call, Type wanted) {
    frame.calls().call(call);
    return typeOf(call);
  }

  @Override
  public Type make(Expr.New made, Type wanted) {
    frame.calls().make(made);
    return typeOf(made);
  }

  @Override
  public Type makeArray(Expr.NewArray made, Type wanted) {
    Type type = frame.attributes().type(made);
    Expr.ArrayInit content = made.content();
    if (content != null) {
      arrayInit(content, wanted);
      return typeOf(made);
    }
    made.sizes().forEach(size -> value(size, BasicTypes.INT));
    if (made.sizes().size() == 1 && type instanceof Type.Array array) {
      frame.code().newArray(array.element().erasure());
    } else {
      frame.code().newArrays(type.erasure(), made.sizes().size());
    }
    return typeOf(made);
  }

  @Override
  public Type arrayInit(Expr.ArrayInit content, Type wanted) {
    Type type = frame.attributes().type(content);
    Type element = type instanceof Type.Array array ? array.element() : BasicTypes.OBJECT;
    frame.calls().array(element, content.values());
    return typeOf(content);
  }

  @Override
  public Type unary(Expr.Unary unary, Type wanted) {
    if (unary.operator() == '!') {
      frame.conditions().value(unary);
      return typeOf(unary);
    }
    Type type = frame.attributes().type(unary);
    Type number = type.isPrimitive() ? type : BasicTypes.INT;
    value(unary.operand(), number);
    if (unary.operator() == '-') {
      frame.code().negate(number);
    } else if (unary.operator() == '~') {
      frame.code().constant(-1);
      frame.code().convert(BasicTypes.INT, number);
      frame.code().operate(Operator.XOR, number);
    }
    return typeOf(unary);
  }

  @Override
  public Type step(Expr.Step step, Type wanted) {
    assignments.step(step, true);
    return typeOf(step);
  }

  @Override
  public Type binary(Expr.Binary binary, Type wanted) {
    Operator operator = binary.operator();
    Type type = frame.attributes().type(binary);
    if (operator.isComparison() || operator.isShortCircuit()) {
      frame.conditions().value(binary);
    } else if (type.equals(BasicTypes.STRING)) {
      new Concat(frame).join(binary);
    } else {
      value(binary.left(), type);
      value(binary.right(), operator.isShift() ? BasicTypes.INT : type);
      frame.code().operate(operator, type);
    }
    return typeOf(binary);
  }

  @Override
  public Type assign(Expr.Assign assign, Type wanted) {
    assignments.assign(assign, true);
    return typeOf(assign);
  }

  @Override
  public Type conditional(Expr.Conditional choice, Type wanted) {
    CodeWriter code = frame.code();
    Type type = frame.attributes().type(choice);
    Mark otherwise = new Mark();
    Mark end = new Mark();
    code.line(choice.condition().line());
    frame.conditions().jump(choice.condition(), false, otherwise);
    code.line(choice.then().line());
    value(choice.then(), type);
    code.jump(end);
    code.place(otherwise);
    code.line(choice.otherwise().line());
    value(choice.otherwise(), type);
    code.place(end);
    return typeOf(choice);
  }

  @Override
  public Type cast(Expr.Cast cast, Type wanted) {
    Type type = frame.attributes().type(cast);
    Type operand = frame.attributes().type(cast.operand());
    boolean boxesOther = operand.isPrimitive() && !type.isPrimitive();
    value(cast.operand(), boxesOther ? boxedAs(operand, type) : type);
    return typeOf(cast);
  }

  private static Type boxedAs(Type operand, Type type) {
    return Primitives.unboxed(type).isPrimitive() ? type : Primitives.boxed(operand);
  }

  @Override
  public Type instanceOf(Expr.InstanceOf test, Type wanted) {
    new Patterns(frame).value(test);
    return typeOf(test);
  }

  @Override
  public Type lambda(Expr.Lambda lambda, Type wanted) {
    frame.lambdas().lambda(lambda, wanted);
    return typeOf(lambda);
  }

  @Override
  public Type reference(Expr.Reference reference, Type wanted) {
    frame.lambdas().reference(reference, wanted);
    return typeOf(reference);
  }

  @Override
  public Type switchOver(Expr.Switch choice, Type wanted) {
    frame.statements().value(choice);
    return typeOf(choice);
  }

  @Override
  public Type annotated(Expr.Annotated annotated, Type wanted) {
    frame.code().nothing();
    return typeOf(annotated);
  }
}
