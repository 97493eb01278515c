package dev.baton.engine.infer;

import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.Conversions;
import dev.baton.engine.symbol.Members;
import dev.baton.engine.symbol.Members.Method;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Which of several methods a call means, JLS 15.12.2; with unknown arguments, the likeliest. */
public final class Overloads {
  private final Members members;
  private final Conversions conversions;

  public Overloads(Members members, Conversions conversions) {
    this.members = members;
    this.conversions = conversions;
  }

  /**
   * An argument.
   *
   * @param type absent for one whose type depends on what is wanted: lambdas, method references
   * @param hasFixedShape whether the lambda's parameters do not depend on what is wanted
   * @param givesNothing whether a lambda with a fixed shape is known to have no result
   */
  public record Argument(
      Expr expression, @Nullable Type type, boolean hasFixedShape, boolean givesNothing) {}

  /** The method that is meant, and whether the last arguments are put into an array. */
  public record Choice(Method method, boolean spreads) {}

  /** The method for these arguments; absent if none can take them. */
  public @Nullable Choice choose(List<Method> candidates, List<Argument> arguments) {
    List<Method> fitting = candidates.stream().filter(m -> hasCount(m, arguments.size())).toList();
    Method found = best(fitting, arguments, conversions::strict);
    if (found == null) {
      found = best(fitting, arguments, conversions::loose);
    }
    if (found != null) {
      return new Choice(found, false);
    }
    List<Method> spreading =
        candidates.stream()
            .filter(m -> m.symbol().isVarargs() && m.parameters().size() - 1 <= arguments.size())
            .map(m -> spread(m, arguments.size()))
            .toList();
    found = best(spreading, arguments, (type, wanted) -> type.erasure().equals(wanted.erasure()));
    if (found == null) { // nothing is known of what types that no class path has are
      found = best(spreading, arguments, conversions::loose);
    }
    if (found == null) {
      return null;
    }
    Method chosen = found;
    return candidates.stream()
        .filter(m -> m.symbol().equals(chosen.symbol()))
        .findFirst()
        .map(m -> new Choice(m, true))
        .orElse(null);
  }

  private static boolean hasCount(Method method, int count) {
    return method.parameters().size() == count;
  }

  /** A method of a variable number of arguments as one of a fixed number. */
  public static Method spread(Method method, int count) {
    List<Type> all = method.parameters();
    List<Type> parameters = new ArrayList<>(all.subList(0, all.size() - 1));
    Type last = all.get(all.size() - 1);
    Type element = last instanceof Type.Array array ? array.element() : BasicTypes.UNKNOWN;
    while (parameters.size() < count) {
      parameters.add(element);
    }
    return new Method(method.symbol(), parameters, method.result());
  }

  private @Nullable Method best(
      List<Method> candidates, List<Argument> arguments, BiPredicate<Type, Type> goes) {
    Method best = null;
    for (Method method : candidates) {
      if (takes(method, arguments, goes)) {
        best = best == null || isMoreSpecific(method, best, arguments) ? method : best;
      }
    }
    return best;
  }

  private boolean takes(Method method, List<Argument> arguments, BiPredicate<Type, Type> goes) {
    for (int i = 0; i < arguments.size(); i++) {
      Argument argument = arguments.get(i);
      Type parameter = method.parameters().get(i);
      Type type = argument.type();
      boolean fits = type == null ? fits(argument, parameter) : goes.test(type, parameter);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** Whether a lambda or method reference can be made for a parameter. */
  private boolean fits(Argument argument, Type parameter) {
    if (!(parameter.upper() instanceof Type.Named named)) {
      return !(parameter instanceof Type.Primitive) && !(parameter instanceof Type.Array);
    }
    Members.Shape shape = members.shape(named);
    if (shape == null) {
      return members.isUndeclared(named);
    }
    if (!(argument.expression() instanceof Expr.Lambda lambda)) {
      return true;
    }
    boolean wantsNothing = shape.method().result().equals(BasicTypes.VOID);
    return lambda.parameters().size() == shape.method().parameters().size()
        && (wantsNothing
            ? LambdaForm.canGiveNothing(lambda)
            : LambdaForm.canGiveValue(lambda) && !argument.givesNothing());
  }

  private boolean isMoreSpecific(Method one, Method other, List<Argument> arguments) {
    boolean somewhere = false;
    for (int i = 0; i < arguments.size(); i++) {
      Type a = one.parameters().get(i);
      Type b = other.parameters().get(i);
      if (a.erasure().equals(b.erasure())) {
        continue;
      }
      if (!isMoreSpecific(a, b, arguments.get(i))) {
        return false;
      }
      somewhere = true;
    }
    return somewhere || (one.symbol().isVarargs() ? false : other.symbol().isVarargs());
  }

  private boolean isMoreSpecific(Type a, Type b, Argument argument) {
    Type type = argument.type();
    if (type == null) {
      return isMoreSpecificShape(a, b, argument);
    }
    if (type.isPrimitive() && a.isPrimitive() != b.isPrimitive()) {
      return a.isPrimitive();
    }
    return conversions.strict(a, b) && !conversions.strict(b, a);
  }

  /** JLS 15.12.2.5: a lambda that has a value prefers the interface that takes it. */
  private boolean isMoreSpecificShape(Type a, Type b, Argument argument) {
    Members.Shape one = members.shape(a);
    Members.Shape other = members.shape(b);
    if (one == null || other == null) {
      return one != null;
    }
    Type first = one.method().result();
    Type second = other.method().result();
    if (second.equals(BasicTypes.VOID) || first.equals(BasicTypes.VOID)) {
      return second.equals(BasicTypes.VOID)
          && !first.equals(BasicTypes.VOID)
          && !argument.givesNothing();
    }
    return first.isPrimitive() != second.isPrimitive()
        ? first.isPrimitive() == LambdaForm.looksPrimitive(argument.expression())
        : conversions.strict(a, b) && !conversions.strict(b, a);
  }
}
