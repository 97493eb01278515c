package dev.baton.engine.source;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Waiver;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds {@code @Waive} and {@code @SuppressWarnings("baton:...")}, which class files do not keep.
 */
final class Waivers {
  private static final String PREFIX = "baton:";

  private Waivers() {}

  static List<Waiver> in(CompilationUnit unit, String path) {
    List<Waiver> found = new ArrayList<>();
    for (AnnotationExpr annotation : unit.findAll(AnnotationExpr.class)) {
      String name = annotation.getName().getIdentifier();
      if (name.equals("Waive") && annotation instanceof NormalAnnotationExpr members) {
        found.add(
            waiver(annotation, path, member(members, "rule"), member(members, "because"), true));
      } else if (name.equals("SuppressWarnings")) {
        for (StringLiteralExpr text : annotation.findAll(StringLiteralExpr.class)) {
          if (text.asString().startsWith(PREFIX)) {
            String rule = text.asString().substring(PREFIX.length());
            found.add(waiver(annotation, path, rule, reason(annotation), false));
          }
        }
      }
    }
    return found;
  }

  private static String reason(AnnotationExpr annotation) {
    return annotation instanceof SingleMemberAnnotationExpr ? "@SuppressWarnings" : "";
  }

  private static Waiver waiver(
      AnnotationExpr annotation, String path, String rule, String because, boolean needsReason) {
    int line = annotation.getBegin().map(p -> p.line).orElse(0);
    int column = annotation.getBegin().map(p -> p.column).orElse(0);
    int length =
        annotation.getEnd().filter(e -> e.line == line).map(e -> e.column - column + 1).orElse(1);
    Node element = annotation.getParentNode().orElse(annotation);
    int last =
        element instanceof CompilationUnit
            ? Integer.MAX_VALUE
            : element.getEnd().map(p -> p.line).orElse(line);
    return new Waiver(rule, because, needsReason, new Place(path, line, column, length), last);
  }

  private static String member(NormalAnnotationExpr annotation, String name) {
    for (MemberValuePair pair : annotation.getPairs()) {
      if (pair.getNameAsString().equals(name)) {
        return text(pair.getValue(), annotation);
      }
    }
    return "";
  }

  private static String text(Expression value, Node from) {
    if (value instanceof StringLiteralExpr literal) {
      return literal.asString();
    }
    if (value instanceof TextBlockLiteralExpr block) {
      return block.asString().strip();
    }
    if (value instanceof BinaryExpr sum) {
      return text(sum.getLeft(), from) + text(sum.getRight(), from);
    }
    if (value instanceof NameExpr constant) {
      return from.findCompilationUnit().stream()
          .flatMap(unit -> unit.findAll(VariableDeclarator.class).stream())
          .filter(v -> v.getNameAsString().equals(constant.getNameAsString()))
          .flatMap(v -> v.getInitializer().stream())
          .findFirst()
          .map(initial -> text(initial, from))
          .orElse(constant.getNameAsString());
    }
    return value.toString();
  }
}
