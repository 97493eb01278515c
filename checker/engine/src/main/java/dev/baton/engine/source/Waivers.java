package dev.baton.engine.source;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.PackageDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.modules.ModuleDeclaration;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Waiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Finds {@code @Waive} and {@code @SuppressWarnings("baton:...")}, which class files do not keep.
 */
final class Waivers {
  private static final String PREFIX = "baton:";

  private final CompilationUnit unit;
  private final String path;
  private final UnaryOperator<String> constants;

  private Waivers(CompilationUnit unit, String path, UnaryOperator<String> constants) {
    this.unit = unit;
    this.path = path;
    this.constants = constants;
  }

  /**
   * The waivers in a file.
   *
   * @param constants the text of a constant by its name, with or without its type; the name itself
   *     for any other
   */
  static List<Waiver> in(CompilationUnit unit, String path, UnaryOperator<String> constants) {
    return new Waivers(unit, path, constants).find();
  }

  private List<Waiver> find() {
    List<Waiver> found = new ArrayList<>();
    for (AnnotationExpr annotation : unit.findAll(AnnotationExpr.class)) {
      String name = annotation.getName().getIdentifier();
      if (name.equals("Waive") && annotation instanceof NormalAnnotationExpr members) {
        found.add(waiver(annotation, member(members, "rule"), member(members, "because"), true));
      } else if (name.equals("SuppressWarnings")) {
        for (StringLiteralExpr text : annotation.findAll(StringLiteralExpr.class)) {
          if (text.asString().startsWith(PREFIX)) {
            String rule = text.asString().substring(PREFIX.length());
            found.add(waiver(annotation, rule, "@SuppressWarnings", false));
          }
        }
      }
    }
    return found;
  }

  private Waiver waiver(
      AnnotationExpr annotation, String rule, String because, boolean needsReason) {
    int line = annotation.getBegin().map(p -> p.line).orElse(0);
    int column = annotation.getBegin().map(p -> p.column).orElse(0);
    int length =
        annotation.getEnd().filter(e -> e.line == line).map(e -> e.column - column + 1).orElse(1);
    Node element = annotated(annotation);
    int last = element.getEnd().map(p -> p.line).orElse(line);
    Waiver.Extent extent =
        element instanceof PackageDeclaration
            ? Waiver.Extent.PACKAGE
            : element instanceof ModuleDeclaration ? Waiver.Extent.MODULE : Waiver.Extent.ELEMENT;
    Place place = new Place(path, line, column, length);
    return new Waiver(rule, because, needsReason, place, last, extent);
  }

  /** What the annotation stands on; a waiver can stand in a list of waivers. */
  private static Node annotated(AnnotationExpr annotation) {
    Node at = annotation;
    while (at instanceof Expression || at instanceof MemberValuePair) {
      Optional<Node> around = at.getParentNode();
      if (around.isEmpty() || at instanceof VariableDeclarationExpr) {
        break;
      }
      at = around.get();
    }
    return at;
  }

  private String member(NormalAnnotationExpr annotation, String name) {
    for (MemberValuePair pair : annotation.getPairs()) {
      if (pair.getNameAsString().equals(name)) {
        return text(pair.getValue());
      }
    }
    return "";
  }

  private String text(Expression value) {
    if (value instanceof StringLiteralExpr literal) {
      return literal.asString();
    }
    if (value instanceof TextBlockLiteralExpr block) {
      return block.asString().strip();
    }
    if (value instanceof BinaryExpr sum) {
      return text(sum.getLeft()) + text(sum.getRight());
    }
    if (value instanceof FieldAccessExpr constant) {
      return constant(constant.getScope().toString(), constant.getNameAsString());
    }
    return value instanceof NameExpr constant
        ? constant("", constant.getNameAsString())
        : value.toString();
  }

  /** A constant of this file, else of the program. */
  private String constant(String scope, String name) {
    String type = scope.substring(scope.lastIndexOf('.') + 1);
    String known = constants.apply(type.isEmpty() ? name : type + "." + name);
    return unit.findAll(VariableDeclarator.class).stream()
        .filter(v -> v.getNameAsString().equals(name))
        .filter(v -> type.isEmpty() || type.equals(host(v)))
        .flatMap(v -> v.getInitializer().stream())
        .findFirst()
        .map(this::text)
        .orElse(known);
  }

  private static String host(Node member) {
    Optional<Node> at = member.getParentNode();
    while (at.isPresent() && !(at.get() instanceof TypeDeclaration)) {
      at = at.get().getParentNode();
    }
    return at.map(type -> ((TypeDeclaration<?>) type).getNameAsString()).orElse("");
  }
}
