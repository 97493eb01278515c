package dev.baton.engine.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.IntersectionType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.UnionType;
import com.github.javaparser.ast.type.WildcardType;
import dev.baton.engine.syntax.Decl;
import dev.baton.engine.syntax.TypeTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The parser's types into ours. Stateless. */
final class TypeReader {
  private TypeReader() {}

  static TypeTree read(Type type) {
    if (type instanceof ClassOrInterfaceType named) {
      return named(named);
    }
    if (type instanceof PrimitiveType primitive) {
      return new TypeTree.Primitive(primitive.toDescriptor().charAt(0));
    }
    if (type instanceof ArrayType array) {
      return new TypeTree.Array(read(array.getComponentType()));
    }
    if (type instanceof WildcardType wildcard) {
      return wildcard(wildcard);
    }
    if (type instanceof UnionType union) {
      return new TypeTree.Several(all(union.getElements()));
    }
    if (type instanceof IntersectionType intersection) {
      return new TypeTree.Several(all(intersection.getElements()));
    }
    return type.isVoidType() ? TypeTree.VOID : TypeTree.INFERRED;
  }

  private static TypeTree wildcard(WildcardType wildcard) {
    if (wildcard.getSuperType().isPresent()) {
      return new TypeTree.Wildcard(read(wildcard.getSuperType().get()), false);
    }
    return new TypeTree.Wildcard(
        wildcard.getExtendedType().map(TypeReader::read).orElse(null), true);
  }

  static TypeTree.Named named(ClassOrInterfaceType type) {
    List<TypeTree.Part> parts = new ArrayList<>();
    addParts(type, parts);
    return new TypeTree.Named(List.copyOf(parts), line(type));
  }

  private static void addParts(ClassOrInterfaceType type, List<TypeTree.Part> parts) {
    type.getScope().ifPresent(scope -> addParts(scope, parts));
    List<TypeTree> arguments = type.getTypeArguments().map(TypeReader::all).orElse(List.of());
    parts.add(new TypeTree.Part(type.getNameAsString(), arguments));
  }

  static List<TypeTree> all(Collection<? extends Type> types) {
    return types.stream().map(TypeReader::read).toList();
  }

  static List<Decl.TypeParameter> parameters(
      Collection<com.github.javaparser.ast.type.TypeParameter> parameters) {
    return parameters.stream()
        .map(p -> new Decl.TypeParameter(p.getNameAsString(), all(p.getTypeBound())))
        .toList();
  }

  /** The line on which a node begins; 0 where the parser made it up. */
  static int line(Node node) {
    return node.getRange().map(range -> range.begin.line).orElse(0);
  }

  /** The line on which a node ends. */
  static int endLine(Node node) {
    return node.getRange().map(range -> range.end.line).orElse(0);
  }
}
