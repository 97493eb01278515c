package dev.baton.engine.source;

import static dev.baton.engine.source.TypeReader.line;

import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.baton.engine.syntax.Expr;
import java.util.Optional;

/** Literals into their values; one that is out of range or malformed is 0 or its own text. */
final class LiteralReader {
  private LiteralReader() {}

  static Expr read(LiteralExpr literal) {
    return new Expr.Literal(value(literal), line(literal));
  }

  private static Object value(LiteralExpr literal) {
    if (literal instanceof TextBlockLiteralExpr block) {
      return text(block);
    }
    if (literal instanceof StringLiteralExpr string) {
      return text(string);
    }
    if (literal instanceof CharLiteralExpr character) {
      String text = text(new StringLiteralExpr(character.getValue()));
      return text.isEmpty() ? '?' : text.charAt(0);
    }
    if (literal instanceof BooleanLiteralExpr truth) {
      return truth.getValue();
    }
    if (literal instanceof DoubleLiteralExpr number) {
      return decimal(number.getValue());
    }
    return number(literal, "");
  }

  /** The most negative numbers, whose absolute values are no numbers. */
  static Optional<Expr> negative(UnaryExpr expression) {
    boolean isNumber =
        expression.getExpression() instanceof IntegerLiteralExpr
            || expression.getExpression() instanceof LongLiteralExpr;
    if (expression.getOperator() != UnaryExpr.Operator.MINUS || !isNumber) {
      return Optional.empty();
    }
    Object value = number((LiteralExpr) expression.getExpression(), "-");
    return Optional.of(new Expr.Literal(value, line(expression)));
  }

  private static Object number(LiteralExpr literal, String sign) {
    boolean isLong = literal instanceof LongLiteralExpr;
    String text =
        isLong ? ((LongLiteralExpr) literal).getValue() : ((IntegerLiteralExpr) literal).getValue();
    String digits = text.replace("_", "").replaceAll("[lL]$", "");
    int radix = 10;
    if (digits.startsWith("0x") || digits.startsWith("0X")) {
      radix = 16;
      digits = digits.substring(2);
    } else if (digits.startsWith("0b") || digits.startsWith("0B")) {
      radix = 2;
      digits = digits.substring(2);
    } else if (digits.length() > 1 && digits.startsWith("0")) {
      radix = 8;
      digits = digits.substring(1);
    }
    return isLong ? wide(sign, digits, radix) : narrow(sign, digits, radix);
  }

  private static Object wide(String sign, String digits, int radix) {
    try {
      long value =
          radix == 10 ? Long.parseLong(sign + digits) : Long.parseUnsignedLong(digits, radix);
      return radix == 10 || sign.isEmpty() ? value : -value;
    } catch (NumberFormatException e) {
      return 0L;
    }
  }

  private static Object narrow(String sign, String digits, int radix) {
    try {
      int value =
          radix == 10 ? Integer.parseInt(sign + digits) : Integer.parseUnsignedInt(digits, radix);
      return radix == 10 || sign.isEmpty() ? value : -value;
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static Object decimal(String text) {
    String digits = text.replace("_", "");
    try {
      return digits.endsWith("f") || digits.endsWith("F")
          ? (Object) Float.valueOf(digits)
          : (Object) Double.valueOf(digits);
    } catch (NumberFormatException e) {
      return 0.0;
    }
  }

  private static String text(StringLiteralExpr literal) {
    try {
      return literal.asString();
    } catch (RuntimeException e) {
      return literal.getValue(); // an escape that is none
    }
  }

  private static String text(TextBlockLiteralExpr literal) {
    try {
      return literal.translateEscapes();
    } catch (RuntimeException e) {
      return literal.getValue();
    }
  }
}
