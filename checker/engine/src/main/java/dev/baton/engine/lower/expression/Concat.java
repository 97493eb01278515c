package dev.baton.engine.lower.expression;

import dev.baton.engine.bytecode.assemble.CodeWriter.Call;
import dev.baton.engine.bytecode.assemble.Linkage;
import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.Primitives;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Expr;
import dev.baton.engine.syntax.Operator;
import java.util.ArrayList;
import java.util.List;

/** Texts that are joined, as {@code StringConcatFactory} wants them. */
final class Concat {
  private static final int MAX_PARTS = 200;
  private static final char PART = '\1';
  private static final char CONSTANT = '\2';
  private final Frame frame;

  Concat(Frame frame) {
    this.frame = frame;
  }

  void join(Expr.Binary sum) {
    List<Expr> parts = new ArrayList<>();
    collect(sum, parts);
    for (int from = 0; from < parts.size(); from += MAX_PARTS) {
      List<Expr> some = parts.subList(from, Math.min(parts.size(), from + MAX_PARTS));
      join(from > 0, BasicTypes.STRING, some);
    }
  }

  /** Joins a text that is on the stack already with another value. */
  void append(Type before, Expr value) {
    List<Expr> parts = new ArrayList<>();
    collect(value, parts);
    join(true, before, parts);
  }

  private void collect(Expr expression, List<Expr> parts) {
    if (expression instanceof Expr.Binary sum
        && sum.operator() == Operator.PLUS
        && frame.attributes().type(sum).equals(BasicTypes.STRING)
        && frame.attributes().constant(sum) == null) {
      collect(sum.left(), parts);
      collect(sum.right(), parts);
    } else {
      parts.add(expression);
    }
  }

  private void join(boolean onStack, Type before, List<Expr> parts) {
    StringBuilder recipe = new StringBuilder(onStack ? String.valueOf(PART) : "");
    StringBuilder descriptor = new StringBuilder(onStack ? "(" + before.descriptor() : "(");
    List<Object> constants = new ArrayList<>();
    for (Expr part : parts) {
      Object constant = part instanceof Expr.Null ? "null" : frame.attributes().constant(part);
      if (constant == null) {
        recipe.append(PART);
        descriptor.append(part(part).descriptor());
      } else if (isSpecial(constant.toString())) {
        recipe.append(CONSTANT);
        constants.add(constant.toString());
      } else {
        recipe.append(constant);
      }
    }
    String full = descriptor + ")Ljava/lang/String;";
    frame.code().link(Linkage.concat(full, recipe.toString(), constants));
  }

  /** Leaves a part on the stack; objects become texts at once, in the order of the text. */
  private Type part(Expr part) {
    frame.values().value(part);
    Type type = frame.attributes().type(part);
    if (Primitives.unboxed(type).isPrimitive() || type.equals(BasicTypes.STRING)) {
      return type;
    }
    String valueOf = "(Ljava/lang/Object;)Ljava/lang/String;";
    frame.code().invoke(Call.STATIC, "java/lang/String", "valueOf", valueOf, false);
    return BasicTypes.STRING;
  }

  private static boolean isSpecial(String constant) {
    return constant.indexOf(PART) >= 0 || constant.indexOf(CONSTANT) >= 0;
  }
}
