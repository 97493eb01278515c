package dev.baton.engine.declare;

import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.ClassSymbol;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.TypeTree;
import java.util.List;

/** Types as written into types, at a place. Stateless. */
public final class TypeResolver {
  private TypeResolver() {}

  /** The type that is meant; inferred ones are unknown. */
  public static Type resolve(TypeTree tree, Scope scope) {
    if (tree instanceof TypeTree.Named named) {
      return named(named, scope);
    }
    if (tree instanceof TypeTree.Primitive primitive) {
      return new Type.Primitive(primitive.code());
    }
    if (tree instanceof TypeTree.Array array) {
      return new Type.Array(resolve(array.element(), scope));
    }
    if (tree instanceof TypeTree.Wildcard wildcard) {
      return wildcard.bound() == null
          ? new Type.Wildcard(BasicTypes.OBJECT, true)
          : new Type.Wildcard(resolve(wildcard.bound(), scope), wildcard.isUpper());
    }
    if (tree instanceof TypeTree.Several several) {
      return new Type.Several(several.types().stream().map(t -> resolve(t, scope)).toList());
    }
    return BasicTypes.UNKNOWN;
  }

  private static Type named(TypeTree.Named tree, Scope scope) {
    List<TypeTree.Part> parts = tree.parts();
    TypeTree.Part last = parts.get(parts.size() - 1);
    Type plain = plain(parts, scope);
    if (plain instanceof Type.Named named && !last.arguments().isEmpty()) {
      List<Type> arguments = last.arguments().stream().map(a -> resolve(a, scope)).toList();
      return new Type.Named(named.name(), arguments);
    }
    return plain instanceof Type.Named named ? Type.of(named.name()) : plain;
  }

  private static Type plain(List<TypeTree.Part> parts, Scope scope) {
    Project project = scope.unit().project();
    String first = parts.get(0).name();
    Type type = scope.type(first);
    if (type == null && parts.size() == 1) {
      return project.unresolved(scope.unit(), first);
    }
    if (type instanceof Type.Named host) {
      String name = host.name();
      for (TypeTree.Part part : parts.subList(1, parts.size())) {
        name = member(name, part.name(), project);
      }
      return Type.of(name);
    }
    if (type != null) {
      return type;
    }
    return qualified(parts, scope);
  }

  private static Type qualified(List<TypeTree.Part> parts, Scope scope) {
    String text = String.join(".", parts.stream().map(TypeTree.Part::name).toList());
    UnitScope unit = scope.unit();
    boolean isNested = Character.isUpperCase(text.charAt(0));
    if (!isNested) {
      return Type.of(unit.project().internalName(text));
    }
    // the host is a type that nobody declares
    String host = ((Type.Named) unit.project().unresolved(unit, parts.get(0).name())).name();
    String rest = text.substring(parts.get(0).name().length()).replace('.', '$');
    return Type.of(host + rest);
  }

  private static String member(String host, String name, Project project) {
    String found = project.members().type(host, name);
    if (found != null) {
      return found;
    }
    ClassSymbol nested = project.find(host + "$" + name);
    return nested == null ? host + "$" + name : nested.name();
  }
}
