package dev.baton.engine.declare;

import static dev.baton.engine.syntax.Modifiers.*;

import dev.baton.engine.symbol.MethodSymbol;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.symbol.TypeVariable;
import dev.baton.engine.syntax.Decl;
import java.util.ArrayList;
import java.util.List;

/**
 * A method or constructor that the sources declare.
 *
 * @param scope what names mean in its header: the class's, and its own type parameters
 */
public record DeclaredMethod(MethodSymbol symbol, Decl.Method decl, Scope scope) {
  static List<DeclaredMethod> of(DeclaredClass type) {
    List<DeclaredMethod> all = new ArrayList<>();
    for (Decl member : type.decl().members()) {
      if (member instanceof Decl.Method method) {
        all.add(of(type, method));
      }
    }
    return List.copyOf(all);
  }

  private static DeclaredMethod of(DeclaredClass type, Decl.Method method) {
    Scope.Variables scope = new Scope.Variables(type.scope());
    List<TypeVariable> variables = variables(method.typeParameters(), scope);
    List<Type> parameters =
        method.parameters().stream().map(p -> TypeResolver.resolve(p.type(), scope)).toList();
    Type result = TypeResolver.resolve(method.result(), scope);
    MethodSymbol symbol =
        new MethodSymbol(
            type.name(), method.name(), access(type, method), variables, parameters, result);
    return new DeclaredMethod(symbol, method, scope);
  }

  private static int access(DeclaredClass type, Decl.Method method) {
    int access = method.modifiers().access();
    boolean hasBody = method.body() != null;
    if (type.isInterface()) {
      access |= (access & PRIVATE) == 0 ? PUBLIC : 0;
      access |= (access & (DEFAULT | STATIC | PRIVATE)) == 0 && !hasBody ? ABSTRACT : 0;
    }
    if (method.isConstructor() && type.decl().kind() == Decl.Kind.ENUM) {
      access = (access & VARARGS) | PRIVATE;
    }
    return access & ~DEFAULT;
  }

  /** The type parameters of a header, known in the scope that they are added to. */
  static List<TypeVariable> variables(List<Decl.TypeParameter> declared, Scope.Variables scope) {
    List<TypeVariable> all = new ArrayList<>();
    for (Decl.TypeParameter parameter : declared) {
      all.add(
          new TypeVariable(
              parameter.name(),
              () -> parameter.bounds().stream().map(b -> TypeResolver.resolve(b, scope)).toList()));
    }
    scope.add(all);
    return List.copyOf(all);
  }
}
