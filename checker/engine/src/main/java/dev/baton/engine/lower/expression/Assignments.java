package dev.baton.engine.lower.expression;

import dev.baton.engine.bytecode.assemble.CodeWriter;
import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.Primitives;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Expr;
import dev.baton.engine.syntax.Operator;

/** Assignments, JLS 15.26, and steps, JLS 15.14 and 15.15. */
final class Assignments {
  private final Frame frame;

  Assignments(Frame frame) {
    this.frame = frame;
  }

  /** Assigns; the value stays on the stack if it is used. */
  void assign(Expr.Assign assign, boolean used) {
    Target target = Target.of(assign.target(), frame);
    Operator operator = assign.operator();
    if (operator != null) {
      change(assign, operator, target, used);
      return;
    }
    target.lead();
    frame.values().value(assign.value(), target.type);
    if (used) {
      target.keep();
    }
    target.store();
  }

  private void change(Expr.Assign assign, Operator operator, Target target, boolean used) {
    CodeWriter code = frame.code();
    Type type = target.type;
    if (target instanceof Target.Variable variable
        && isSmallStep(assign, operator, target)
        && frame.attributes().constant(assign.value()) instanceof Integer by) {
      code.increment(variable.slot(), operator == Operator.PLUS ? by : -by);
      if (used) {
        target.load();
      }
      return;
    }
    target.lead();
    target.leadTwice();
    target.load();
    if (type.equals(BasicTypes.STRING) || !Primitives.unboxed(type).isPrimitive()) {
      new Concat(frame).append(type, assign.value());
    } else {
      Type operand = frame.attributes().type(assign.value());
      Type working = working(operator, type, operand);
      frame.adapting().adapt(type, working);
      frame.values().value(assign.value(), operator.isShift() ? BasicTypes.INT : working);
      code.operate(operator, working);
      narrow(working, type);
    }
    if (used) {
      target.keep();
    }
    target.store();
  }

  private static Type working(Operator operator, Type type, Type operand) {
    Type plain = Primitives.unboxed(type);
    if (plain.equals(BasicTypes.BOOLEAN)) {
      return BasicTypes.BOOLEAN;
    }
    Type promoted =
        operator.isShift() ? Primitives.promoted(plain) : Primitives.promoted(plain, operand);
    return promoted instanceof Type.Unknown ? BasicTypes.INT : promoted;
  }

  /** Back into the target's own type, which may be narrower or a box. */
  private void narrow(Type from, Type to) {
    Type plain = Primitives.unboxed(to);
    frame.code().convert(from, plain);
    frame.adapting().adapt(plain, to);
  }

  private boolean isSmallStep(Expr.Assign assign, Operator operator, Target target) {
    return target.type.equals(BasicTypes.INT)
        && (operator == Operator.PLUS || operator == Operator.MINUS)
        && frame.attributes().constant(assign.value()) instanceof Integer by
        && by > Short.MIN_VALUE
        && by <= Short.MAX_VALUE;
  }

  /** Counts up or down; the value before or after stays on the stack if it is used. */
  void step(Expr.Step step, boolean used) {
    Target target = Target.of(step.target(), frame);
    CodeWriter code = frame.code();
    if (target instanceof Target.Variable variable && target.type.equals(BasicTypes.INT)) {
      if (used && !step.isPrefix()) {
        target.load();
      }
      code.increment(variable.slot(), step.isUp() ? 1 : -1);
      if (used && step.isPrefix()) {
        target.load();
      }
      return;
    }
    target.lead();
    target.leadTwice();
    target.load();
    if (used && !step.isPrefix()) {
      target.keep();
    }
    Type plain = Primitives.unboxed(target.type);
    Type working = Primitives.promoted(plain);
    working = working.isPrimitive() ? working : BasicTypes.INT;
    frame.adapting().adapt(target.type, working);
    frame.code().constant(one(working));
    code.operate(step.isUp() ? Operator.PLUS : Operator.MINUS, working);
    narrow(working, plain.isPrimitive() ? target.type : BasicTypes.INT);
    if (used && step.isPrefix()) {
      target.keep();
    }
    target.store();
  }

  private static Object one(Type type) {
    return switch (type.descriptor().charAt(0)) {
      case 'J' -> 1L;
      case 'F' -> 1f;
      case 'D' -> 1d;
      default -> 1;
    };
  }
}
