package dev.baton.engine.lower;

import dev.baton.engine.attribute.Attributes;
import dev.baton.engine.bytecode.assemble.CodeWriter;
import dev.baton.engine.declare.Local;
import dev.baton.engine.lower.expression.Frame;
import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Expr;
import dev.baton.engine.syntax.Stmt;
import java.util.List;

/** The method of a lambda: what it captured becomes its first parameters. Stateless. */
final class LambdaBody {
  private LambdaBody() {}

  static void write(
      Expr.Lambda lambda, Attributes.Lambda found, List<Local> captured, Frame frame) {
    captured.forEach(frame::declare);
    found.parameters().forEach(frame::declare);
    CodeWriter code = frame.code();
    code.line(lambda.line());
    Type result = found.result();
    if (!(lambda.body() instanceof Stmt.Do value)) {
      frame.statements().write(lambda.body());
      code.line(lambda.body() instanceof Stmt.Block block ? block.endLine() : lambda.line());
      end(code, result);
      return;
    }
    code.line(value.line());
    if (result.equals(BasicTypes.VOID)) {
      frame.values().effect(value.expression());
    } else {
      frame.values().value(value.expression(), result);
      code.line(value.line());
    }
    end(code, result);
  }

  private static void end(CodeWriter code, Type result) {
    if (code.isAlive()) {
      code.returns(result.erasure());
    }
  }
}
