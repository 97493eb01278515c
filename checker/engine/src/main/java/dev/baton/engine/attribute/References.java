package dev.baton.engine.attribute;

import dev.baton.engine.declare.DeclaredClass;
import dev.baton.engine.declare.TypeResolver;
import dev.baton.engine.infer.Guesses;
import dev.baton.engine.infer.Inference;
import dev.baton.engine.infer.Overloads;
import dev.baton.engine.infer.Overloads.Argument;
import dev.baton.engine.infer.Overloads.Choice;
import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.Members;
import dev.baton.engine.symbol.Members.Method;
import dev.baton.engine.symbol.MethodSymbol;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Expr;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Method references, JLS 15.13. */
final class References {
  private static final int STATIC = 0x8;
  private final Attribution all;
  private final Overloads overloads;
  private final IdentityHashMap<Expr.Reference, Type> results = new IdentityHashMap<>();

  References(Attribution all) {
    this.all = all;
    this.overloads = new Overloads(all.members(), all.conversions());
  }

  /** What stands before the colons: a type, or a value of a type. */
  private record Scope(Type type, boolean isType, boolean isSuper) {}

  Type reference(Expr.Reference reference, Ask ask) {
    Members.Shape shape = all.members().shape(ask.target());
    Scope scope = scope(reference, ask);
    boolean makes = reference.name().equals("<init>");
    Choice choice = makes ? constructor(scope, shape, ask) : method(reference, scope, shape);
    MethodSymbol method =
        choice == null ? unknown(reference, scope, shape) : choice.method().symbol();
    Type result = choice == null ? method.result() : result(choice, scope, shape);
    results.put(reference, makes ? scope.type() : result);
    boolean bound = !scope.isType() && !makes;
    String owner =
        choice == null
            ? Guesses.owner(scope.type())
            : all.owner(scope.type(), method.owner(), method.name().equals("clone"));
    all.attributes()
        .reference(
            reference, new Attributes.Reference(shape, method, owner, bound, scope.isSuper()));
    return shape == null ? ask.target() : shape.type();
  }

  private Scope scope(Expr.Reference reference, Ask ask) {
    if (reference.type() != null) {
      return new Scope(TypeResolver.resolve(reference.type(), ask.scope()), true, false);
    }
    Expr scope = reference.scope();
    if (scope instanceof Expr.Super parent) {
      ask.body().needsThis();
      return new Scope(all.parent(parent, ask), false, true);
    }
    if (scope == null) {
      return new Scope(BasicTypes.UNKNOWN, false, false);
    }
    Type type = all.expression(scope, ask.open());
    boolean isType = all.attributes().referent(scope) instanceof Referent.TypeName;
    return new Scope(type, isType, false);
  }

  private static List<Argument> given(List<Type> types) {
    List<Argument> given = new ArrayList<>();
    for (Type type : types) {
      given.add(new Argument(new Expr.Null(0), type.upper(), false, false));
    }
    return given;
  }

  private @Nullable Choice method(
      Expr.Reference reference, Scope scope, Members.@Nullable Shape shape) {
    List<Method> candidates = all.members().methods(scope.type(), reference.name());
    if (shape == null || (candidates.size() < 2 && !scope.isType())) {
      return candidates.isEmpty() ? null : new Choice(candidates.get(0), false);
    }
    List<Type> types = shape.method().parameters();
    List<Method> own = candidates;
    if (scope.isType()) {
      Choice found = ofReceiver(reference, scope, types);
      own = candidates.stream().filter(m -> m.symbol().isStatic()).toList();
      Choice asStatic = overloads.choose(own, given(types));
      if (found != null && (asStatic == null || types.get(0).equals(scope.type()))) {
        return found;
      }
      return asStatic != null || candidates.isEmpty()
          ? asStatic
          : new Choice(candidates.get(0), false);
    }
    Choice found = overloads.choose(own, given(types));
    return found != null || candidates.isEmpty() ? found : new Choice(candidates.get(0), false);
  }

  /** An instance method whose receiver is the first parameter of the interface. */
  private @Nullable Choice ofReceiver(Expr.Reference reference, Scope scope, List<Type> types) {
    if (types.isEmpty()) {
      return null;
    }
    Type receiver = scope.type();
    if (receiver instanceof Type.Named named && named.arguments().isEmpty()) {
      Type.Named seen = all.hierarchy().asSuper(types.get(0).upper(), named.name());
      receiver = seen == null ? receiver : seen;
    }
    List<Method> candidates =
        all.members().methods(receiver, reference.name()).stream()
            .filter(m -> !m.symbol().isStatic())
            .toList();
    return overloads.choose(candidates, given(types.subList(1, types.size())));
  }

  private @Nullable Choice constructor(Scope scope, Members.@Nullable Shape shape, Ask ask) {
    if (!(scope.type() instanceof Type.Named named)) {
      return null;
    }
    if (all.project().find(named.name()) instanceof DeclaredClass own) {
      all.captures(own, ask.body());
    }
    List<Method> candidates = all.members().constructors(named);
    Choice found =
        shape == null ? null : overloads.choose(candidates, given(shape.method().parameters()));
    return found != null || candidates.isEmpty() ? found : new Choice(candidates.get(0), false);
  }

  private Type result(Choice choice, Scope scope, Members.@Nullable Shape shape) {
    Method method = choice.method();
    if (method.symbol().name().equals("<init>")) {
      return scope.type();
    }
    Inference inference = new Inference(all.hierarchy(), method.symbol().typeParameters());
    List<Type> given = shape == null ? List.of() : shape.method().parameters();
    boolean first = scope.isType() && !method.symbol().isStatic();
    for (int i = 0; i < method.parameters().size(); i++) {
      int at = first ? i + 1 : i;
      if (at < given.size()) {
        inference.given(method.parameters().get(i), given.get(at).upper());
      }
    }
    return inference.applyOrBound(method.result()).upper();
  }

  /** What the reference gives; unknown for one that gives nothing. */
  Type resultOf(Expr.Reference reference) {
    Type found = results.getOrDefault(reference, BasicTypes.UNKNOWN);
    return found.equals(BasicTypes.VOID) ? BasicTypes.UNKNOWN : found;
  }

  /** An instance method of a type tells that its receiver is of the type. */
  void hint(Expr.Reference reference, List<Type> declared, Inference inference, Ask ask) {
    Scope scope = scope(reference, ask);
    boolean instance =
        all.members().methods(scope.type(), reference.name()).stream()
            .anyMatch(m -> !m.symbol().isStatic() && m.parameters().size() == declared.size() - 1);
    if (scope.isType() && !declared.isEmpty() && instance) {
      Type first = inference.apply(declared.get(0));
      if (first instanceof Type.Unknown) {
        inference.given(declared.get(0), scope.type());
      }
    }
  }

  /** A method that nobody declares: the interface tells its shape, its name whose it is. */
  private MethodSymbol unknown(
      Expr.Reference reference, Scope scope, Members.@Nullable Shape shape) {
    List<Type> parameters =
        shape == null ? List.of() : shape.method().parameters().stream().map(Type::upper).toList();
    boolean makes = reference.name().equals("<init>");
    boolean ofReceiver =
        scope.isType() && !makes && (parameters.isEmpty() || looksLikeGetter(reference.name()));
    if (ofReceiver && !parameters.isEmpty()) {
      parameters = parameters.subList(1, parameters.size());
    }
    Type result =
        makes
            ? BasicTypes.VOID
            : shape == null ? BasicTypes.UNKNOWN : shape.method().result().upper();
    boolean isStatic = scope.isType() && !makes && !ofReceiver;
    return new MethodSymbol(
        scope.type().internalName(),
        reference.name(),
        isStatic ? STATIC : 0,
        List.of(),
        parameters,
        result,
        false);
  }

  private static boolean looksLikeGetter(String name) {
    return name.matches("(get|is|has|to|as)[A-Z].*") || name.matches("[a-z]+");
  }
}
