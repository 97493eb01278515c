package dev.baton.engine.attribute;

import dev.baton.engine.infer.Inference;
import dev.baton.engine.infer.Overloads;
import dev.baton.engine.infer.Overloads.Argument;
import dev.baton.engine.infer.Overloads.Choice;
import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.Members;
import dev.baton.engine.symbol.Members.Method;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.symbol.TypeVariable;
import dev.baton.engine.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arguments of calls: looked at first alone, then again with what is wanted of them. */
final class Arguments {
  private final Attribution all;
  private final Overloads overloads;

  Arguments(Attribution all) {
    this.all = all;
    this.overloads = new Overloads(all.members(), all.conversions());
  }

  /** Looks at each argument alone; those that depend on what is wanted wait. */
  List<Argument> look(List<Expr> expressions, Ask ask) {
    List<Argument> given = new ArrayList<>();
    for (Expr expression : expressions) {
      if (waits(expression)) {
        boolean fixed = expression instanceof Expr.Lambda l && all.functions().hasFixedShape(l);
        boolean nothing = fixed && all.functions().givesNothing((Expr.Lambda) expression, ask);
        given.add(new Argument(expression, null, fixed, nothing));
      } else {
        given.add(new Argument(expression, all.expression(expression, ask.open()), false, false));
      }
    }
    return given;
  }

  private static boolean waits(Expr expression) {
    if (expression instanceof Expr.Conditional choice) {
      return waits(choice.then()) || waits(choice.otherwise());
    }
    return expression instanceof Expr.Lambda || expression instanceof Expr.Reference;
  }

  /** The method that takes them; if types do not tell, the first with so many parameters. */
  @Nullable Choice choose(List<Method> found, List<Argument> given) {
    List<Method> candidates = all.accessible(found);
    Choice choice = overloads.choose(candidates, given);
    if (choice != null || candidates.isEmpty()) {
      return choice;
    }
    for (Method method : candidates) {
      if (method.parameters().size() == given.size()) {
        return new Choice(method, false);
      }
    }
    return candidates.stream()
        .filter(m -> m.symbol().isVarargs() && m.parameters().size() - 1 <= given.size())
        .findFirst()
        .map(m -> new Choice(m, true))
        .orElse(null);
  }

  /** Looks at all that waits with nothing known about what is wanted; the types of all. */
  List<Type> open(List<Argument> given, Ask ask) {
    List<Type> types = new ArrayList<>();
    for (Argument argument : given) {
      Type type = argument.type();
      types.add(type == null ? all.expression(argument.expression(), ask.open()) : type);
    }
    return types.stream().map(t -> t.equals(BasicTypes.VOID) ? BasicTypes.UNKNOWN : t).toList();
  }

  /** Works out the call's type, and looks again at arguments that depend on it. */
  Type infer(Choice choice, List<Argument> given, List<Type> explicit, Ask ask) {
    Method method =
        choice.spreads() ? Overloads.spread(choice.method(), given.size()) : choice.method();
    List<TypeVariable> variables = method.symbol().typeParameters();
    Inference inference = new Inference(all.hierarchy(), variables);
    for (int i = 0; i < Math.min(explicit.size(), variables.size()); i++) {
      inference.fix(variables.get(i), explicit.get(i));
    }
    for (int i = 0; i < given.size(); i++) {
      Type type = given.get(i).type();
      if (type != null) {
        inference.given(method.parameters().get(i), type);
      }
    }
    Type target = ask.target();
    if (!variables.isEmpty() && !target.isPrimitive()) {
      inference.wanted(method.result(), target);
    }
    for (int i = 0; i < given.size(); i++) {
      again(given.get(i), method.parameters().get(i), inference, ask);
    }
    return inference.applyOrBound(method.result()).upper();
  }

  private void again(Argument argument, Type formal, Inference inference, Ask ask) {
    Type type = argument.type();
    if (type == null) {
      all.functions().hint(argument, formal, inference, ask);
    }
    Type wanted = inference.apply(formal).upper();
    if (type != null) {
      if (isUnsettled(argument, wanted) && all.mayLookAgain(argument.expression(), wanted)) {
        inference.given(formal, all.expression(argument.expression(), ask.wanting(wanted)));
      }
      return;
    }
    Type found = all.expression(argument.expression(), ask.wanting(formalShape(formal, wanted)));
    Members.Shape declared = all.members().shape(formal);
    if (declared != null && argument.expression() instanceof Expr.Lambda lambda) {
      inference.given(declared.method().result(), all.functions().resultOf(lambda));
    } else if (declared != null && argument.expression() instanceof Expr.Reference reference) {
      all.functions().learn(reference, declared, inference);
    } else {
      inference.given(formal, found);
    }
  }

  /** Whether another look may tell more: of a call whose variables nothing but the bounds told. */
  private boolean isUnsettled(Argument argument, Type wanted) {
    Type type = argument.type();
    if (type == null || type.isOpen()) {
      return type != null;
    }
    boolean isMade =
        argument.expression() instanceof Expr.Call || argument.expression() instanceof Expr.New;
    if (!isMade || !(wanted instanceof Type.Named named) || named.arguments().isEmpty()) {
      return false;
    }
    boolean isExact = named.arguments().stream().noneMatch(Type.Wildcard.class::isInstance);
    Type.Named seen = all.hierarchy().asSuper(type, named.name());
    return isExact && !named.isOpen() && seen != null && !seen.equals(named);
  }

  /** A parameter that is a bare variable gives a lambda nothing to go by. */
  private static Type formalShape(Type formal, Type wanted) {
    return formal instanceof TypeVariable && wanted instanceof Type.Unknown
        ? BasicTypes.UNKNOWN
        : wanted;
  }
}
