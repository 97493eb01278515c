package dev.baton.engine.source;

import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithName;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.Type;
import dev.baton.engine.model.Place;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Names of declarations that stay the same when lines move: no ordinals, no positions. */
final class Declarations {
  private Declarations() {}

  /** The innermost type member or type around a place: {@code demo.Typos.fix(String)}. */
  static Optional<String> around(CompilationUnit unit, Place at) {
    Position position = new Position(Math.max(1, at.line()), Math.max(1, at.column()));
    Node inner = unit;
    boolean deeper = true;
    while (deeper) {
      Optional<Node> next =
          inner.getChildNodes().stream().filter(n -> contains(n, position)).findFirst();
      deeper = next.isPresent();
      inner = next.orElse(inner);
    }
    return name(inner, unit);
  }

  private static boolean contains(Node node, Position position) {
    return node.getRange().map(range -> range.contains(position)).orElse(false);
  }

  private static Optional<String> name(Node from, CompilationUnit unit) {
    String member = "";
    String types = "";
    for (Optional<Node> at = Optional.of(from); at.isPresent(); at = at.get().getParentNode()) {
      String name = simple(at.get());
      if (at.get() instanceof TypeDeclaration) {
        types = name + (types.isEmpty() ? "" : ".") + types;
      } else if (types.isEmpty() && !name.isEmpty()) {
        member = "." + name; // the outermost: what an anonymous class is written in
      }
    }
    String path = types + member;
    String start =
        unit.getPackageDeclaration()
            .map(NodeWithName::getNameAsString)
            .map(p -> p + ".")
            .orElse("");
    return path.isEmpty() ? Optional.empty() : Optional.of(start + path);
  }

  private static String simple(Node node) {
    if (node instanceof CallableDeclaration<?> method) {
      return method.getParameters().stream()
          .map(Declarations::type)
          .collect(Collectors.joining(", ", method.getNameAsString() + "(", ")"));
    }
    if (node instanceof FieldDeclaration field) {
      return field.getVariable(0).getNameAsString();
    }
    if (node instanceof Parameter component
        && component.getParentNode().filter(TypeDeclaration.class::isInstance).isPresent()) {
      return component.getNameAsString();
    }
    boolean named =
        node instanceof TypeDeclaration
            || node instanceof EnumConstantDeclaration
            || node instanceof CompactConstructorDeclaration;
    return named ? ((NodeWithSimpleName<?>) node).getNameAsString() : "";
  }

  /**
   * As it is written, without type arguments and annotations, which do not tell overloads apart.
   */
  private static String type(Parameter parameter) {
    Type type = parameter.getType();
    String text =
        type.getElementType() instanceof PrimitiveType primitive
            // the parser's own text of it depends on the locale
            ? primitive.getType().name().toLowerCase(Locale.ROOT)
                + "[]".repeat(type.getArrayLevel())
            : type.toString();
    String written = text.replaceAll("<.*>|@\\w+(\\(.*\\))? *|\\s", "");
    return parameter.isVarArgs() ? written + "..." : written;
  }
}
