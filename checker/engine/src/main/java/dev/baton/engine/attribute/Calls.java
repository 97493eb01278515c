package dev.baton.engine.attribute;

import dev.baton.engine.declare.DeclaredClass;
import dev.baton.engine.declare.Scope;
import dev.baton.engine.declare.TypeResolver;
import dev.baton.engine.infer.Guesses;
import dev.baton.engine.infer.Overloads.Argument;
import dev.baton.engine.infer.Overloads.Choice;
import dev.baton.engine.infer.SignaturePolymorphic;
import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.Members.Method;
import dev.baton.engine.symbol.MethodSymbol;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Expr;
import dev.baton.engine.syntax.TypeTree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what calls run. */
final class Calls {
  private static final int STATIC = 0x8;
  private final Attribution all;
  private final Arguments arguments;

  Calls(Attribution all) {
    this.all = all;
    this.arguments = new Arguments(all);
  }

  Arguments arguments() {
    return arguments;
  }

  /**
   * Where a method is looked for.
   *
   * @param type what has it
   * @param isType whether the scope is the type itself
   * @param self the class whose {@code this} is meant, if no scope is written
   */
  private record Site(Type type, boolean isType, boolean isSuper, @Nullable DeclaredClass self) {}

  Type call(Expr.Call call, Ask ask) {
    Site site = site(call, ask);
    List<Argument> given = arguments.look(call.arguments(), ask);
    List<Method> candidates = all.members().methods(site.type(), call.name());
    Choice choice = arguments.choose(candidates, given);
    if (choice == null) {
      return unknown(call, site, given, ask);
    }
    List<Type> explicit = explicit(call.typeArguments(), ask);
    Type result = arguments.infer(choice, given, explicit, ask);
    MethodSymbol method = choice.method().symbol();
    if (site.self() != null && !method.isStatic()) {
      ask.body().needsThis();
    }
    if (SignaturePolymorphic.is(method)) {
      method = SignaturePolymorphic.as(method, arguments.open(given, ask), ask.target());
      choice = new Choice(choice.method(), false);
      result = method.result();
    }
    result = special(method, site, call, result);
    all.attributes()
        .invocation(
            call,
            new Invocation(
                method,
                owner(site, method),
                result,
                choice.spreads(),
                site.isSuper(),
                method.isStatic() ? null : site.self()));
    return result;
  }

  private static List<Type> explicit(List<TypeTree> arguments, Ask ask) {
    return arguments.stream().map(t -> TypeResolver.resolve(t, ask.scope())).toList();
  }

  /** Two methods whose result no declaration tells, JLS 4.3.2 and 10.7. */
  private static Type special(MethodSymbol method, Site site, Expr.Call call, Type result) {
    if (!call.arguments().isEmpty()) {
      return result;
    }
    if (method.name().equals("getClass")) {
      Type bound = new Type.Wildcard(site.type().erasure(), true);
      return new Type.Named("java/lang/Class", List.of(bound));
    }
    return method.name().equals("clone") && site.type() instanceof Type.Array
        ? site.type()
        : result;
  }

  private Site site(Expr.Call call, Ask ask) {
    Expr scope = call.scope();
    if (scope == null) {
      return implicit(call.name(), ask);
    }
    if (scope instanceof Expr.Super parent) {
      ask.body().needsThis();
      return new Site(all.parent(parent, ask), false, true, null);
    }
    Type type = all.expression(scope, ask.open());
    boolean isType = all.attributes().referent(scope) instanceof Referent.TypeName;
    return new Site(type, isType, false, null);
  }

  /** A method of the classes around, of an import, or of a parent that nobody knows. */
  private Site implicit(String name, Ask ask) {
    DeclaredClass open = null;
    for (Scope at = ask.scope(); at != null; at = at.outer()) {
      if (at instanceof Scope.ClassScope inside) {
        DeclaredClass type = inside.declared();
        if (!all.members().methods(type.type(), name).isEmpty()) {
          return new Site(type.type(), false, false, type);
        }
        open = open == null && all.hierarchy().isOpen(type.type()) ? type : open;
      }
    }
    Type imported = imported(name, open != null);
    if (imported != null) {
      return new Site(imported, true, false, null);
    }
    DeclaredClass self = open == null ? ask.body().type() : open;
    return new Site(self.type(), ask.body().isStatic(), false, self);
  }

  private @Nullable Type imported(String name, boolean exactOnly) {
    List<String> owners = all.unit().staticOwners(name);
    for (String owner : owners) {
      if (!all.members().methods(Type.of(owner), name).isEmpty()) {
        return Type.of(owner);
      }
    }
    return owners.stream()
        .filter(o -> all.project().find(o) == null)
        .filter(o -> !exactOnly || all.unit().importsExactly(name))
        .findFirst()
        .map(Type::of)
        .orElse(null);
  }

  private Type unknown(Expr.Call call, Site site, List<Argument> given, Ask ask) {
    List<Type> parameters = arguments.open(given, ask);
    Type result = Guesses.result(site.type(), site.isType(), call, ask.target());
    boolean isStatic = site.isType();
    if (site.self() != null && !isStatic) {
      ask.body().needsThis();
    }
    MethodSymbol method =
        new MethodSymbol(
            site.type().internalName(),
            call.name(),
            isStatic ? STATIC : 0,
            List.of(),
            parameters,
            result,
            false);
    String owner = Guesses.owner(site.type());
    DeclaredClass self = isStatic ? null : site.self();
    all.attributes()
        .invocation(call, new Invocation(method, owner, result, false, site.isSuper(), self));
    return result;
  }

  /** The type that class files name as the one that is asked, JLS 13.1. */
  private String owner(Site site, MethodSymbol method) {
    return all.owner(site.type(), method.owner(), method.name().equals("clone"));
  }

  Type make(Expr.New made, Ask ask) {
    Expr outer = made.outer();
    Type type = TypeResolver.resolve(made.type(), ask.scope());
    if (outer != null && all.expression(outer, ask.open()) instanceof Type.Named host) {
      String inner = all.members().type(host.name(), made.type().simpleName());
      type = Type.of(inner == null ? host.name() + "$" + made.type().simpleName() : inner);
    }
    Type.Named named = type instanceof Type.Named n ? n : BasicTypes.OBJECT;
    boolean infers = made.isDiamond() && all.project().find(named.name()) != null;
    List<Argument> given = arguments.look(made.arguments(), ask);
    Type result = construct(made, infers ? all.open(named) : named, infers, given, ask);
    if (made.body() != null) {
      all.attributes().invocation(made.body(), all.attributes().invocation(made));
      return all.bodies().anonymous(made.body(), result, ask);
    }
    if (all.project().find(named.name()) instanceof DeclaredClass own) {
      all.captures(own, ask.body());
    }
    return result;
  }

  /** Finds the constructor; the type that is made. */
  Type construct(Object call, Type.Named type, boolean infers, List<Argument> given, Ask ask) {
    List<Method> candidates = new ArrayList<>();
    for (Method method : all.members().constructors(type)) {
      candidates.add(infers ? all.generic(method, type) : method);
    }
    Choice choice = arguments.choose(candidates, given);
    if (choice == null) {
      List<Type> parameters = arguments.open(given, ask);
      boolean isKnown = isInterfaceOrDefault(type, given);
      MethodSymbol method =
          new MethodSymbol(
              type.name(), "<init>", 0, List.of(), parameters, BasicTypes.VOID, isKnown);
      Type result = infers ? type.erasure() : type;
      all.attributes()
          .invocation(call, new Invocation(method, type.name(), result, false, true, null));
      return result;
    }
    Type result = arguments.infer(choice, given, List.of(), ask);
    Type madeType = infers ? result : type;
    MethodSymbol method = choice.method().symbol();
    all.attributes()
        .invocation(
            call, new Invocation(method, type.name(), madeType, choice.spreads(), true, null));
    return madeType;
  }

  /** Interfaces have no constructors; an anonymous class calls that of {@code Object}. */
  private boolean isInterfaceOrDefault(Type.Named type, List<Argument> given) {
    var symbol = all.project().find(type.name());
    return symbol != null && given.isEmpty();
  }
}
