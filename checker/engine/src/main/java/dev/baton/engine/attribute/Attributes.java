package dev.baton.engine.attribute;

import dev.baton.engine.declare.Body;
import dev.baton.engine.declare.DeclaredClass;
import dev.baton.engine.declare.Local;
import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.Members;
import dev.baton.engine.symbol.MethodSymbol;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Decl;
import dev.baton.engine.syntax.Expr;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about the code of one file, by the identity of its parts. What is found later
 * stands: an expression is looked at again when more is known about what is wanted of it.
 */
public final class Attributes {
  private final IdentityHashMap<Expr, Type> types = new IdentityHashMap<>();
  private final IdentityHashMap<Expr, Object> constants = new IdentityHashMap<>();
  private final IdentityHashMap<Expr, Referent> referents = new IdentityHashMap<>();
  private final IdentityHashMap<Object, Invocation> invocations = new IdentityHashMap<>();
  private final IdentityHashMap<Object, Local> locals = new IdentityHashMap<>();
  private final IdentityHashMap<Expr.Lambda, Lambda> lambdas = new IdentityHashMap<>();
  private final IdentityHashMap<Expr.Reference, Reference> references = new IdentityHashMap<>();
  private final IdentityHashMap<Decl.Type, DeclaredClass> classes = new IdentityHashMap<>();
  private final IdentityHashMap<Decl.Type, String> names = new IdentityHashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final IdentityHashMap<Expr.Lambda, Integer> lambdaNumbers = new IdentityHashMap<>();
  private final Map<String, Integer> lambdasOf = new HashMap<>();
  private final IdentityHashMap<Decl, String> failures = new IdentityHashMap<>();

  /**
   * A lambda.
   *
   * @param shape what it is made for, absent if that is not known
   * @param result what its body gives; void if it gives nothing
   */
  public record Lambda(
      Members.@Nullable Shape shape, List<Local> parameters, Type result, Body body) {}

  /**
   * A method reference.
   *
   * @param shape what it is made for, absent if that is not known
   * @param method what it runs
   * @param owner the type through which it is reached, as class files name it
   * @param isBound whether its scope is a value that is taken along
   * @param isSuper whether it is called past overrides
   */
  public record Reference(
      Members.@Nullable Shape shape,
      MethodSymbol method,
      String owner,
      boolean isBound,
      boolean isSuper) {}

  /** Notes that a member could not be understood, and why. */
  public void failed(Decl member, String reason) {
    failures.put(member, reason);
  }

  /** Why a member could not be understood; absent if it was. */
  public @Nullable String failure(Decl member) {
    return failures.get(member);
  }

  /**
   * How many calls run methods of which nothing but the name is known.
   *
   * @param owners the types that should declare them are added to these
   */
  public int unknownCalls(Collection<String> owners) {
    int count = 0;
    for (Invocation each : invocations.values()) {
      if (!each.method().isKnown()) {
        owners.add(each.owner());
        count++;
      }
    }
    for (Reference each : references.values()) {
      if (!each.method().isKnown()) {
        owners.add(each.owner());
        count++;
      }
    }
    return count;
  }

  /** Why members could not be understood, by their lines. */
  public Map<Integer, String> failures() {
    Map<Integer, String> all = new TreeMap<>();
    failures.forEach((member, reason) -> all.put(member.line(), reason));
    return all;
  }

  /** The classes inside bodies, in the order of their names. */
  public List<DeclaredClass> localClasses() {
    return classes.values().stream().sorted(Comparator.comparing(DeclaredClass::name)).toList();
  }

  /** The type of an expression; unknown if it was never looked at. */
  public Type type(Expr expression) {
    return types.getOrDefault(expression, BasicTypes.UNKNOWN);
  }

  void type(Expr expression, Type type) {
    types.put(expression, type);
  }

  /** The value of an expression that is a compile-time constant. */
  public @Nullable Object constant(Expr expression) {
    return expression instanceof Expr.Literal literal ? literal.value() : constants.get(expression);
  }

  void constant(Expr expression, @Nullable Object value) {
    if (value == null) {
      constants.remove(expression);
    } else {
      constants.put(expression, value);
    }
  }

  /** What a name or a selection stands for. */
  public @Nullable Referent referent(Expr expression) {
    return referents.get(expression);
  }

  void referent(Expr expression, Referent referent) {
    referents.put(expression, referent);
  }

  /** What a call, a creation or the body in it, or an explicit call of a constructor runs. */
  public Invocation invocation(Object call) {
    return required(invocations.get(call), call);
  }

  void invocation(Object call, Invocation invocation) {
    invocations.put(call, invocation);
  }

  /** The variable that a declaration, parameter, pattern, or catch clause declares. */
  public Local local(Object declaration) {
    return required(locals.get(declaration), declaration);
  }

  /** Whether the declaration was looked at: dead code may not be. */
  void local(Object declaration, Local local) {
    locals.put(declaration, local);
  }

  public Lambda lambda(Expr.Lambda lambda) {
    return required(lambdas.get(lambda), lambda);
  }

  void lambda(Expr.Lambda lambda, Lambda found) {
    lambdas.put(lambda, found);
    if (!lambdaNumbers.containsKey(lambda)) {
      lambdaNumbers.put(lambda, newLambdaNumber(found.body().type().name()));
    }
  }

  /** The number of a lambda in its class; those in it have lower ones, as compilers count. */
  public int lambdaNumber(Expr.Lambda lambda) {
    return required(lambdaNumbers.get(lambda), lambda);
  }

  /** The number of one more lambda in a class. */
  public int newLambdaNumber(String type) {
    return lambdasOf.merge(type, 1, Integer::sum) - 1;
  }

  public Reference reference(Expr.Reference reference) {
    return required(references.get(reference), reference);
  }

  void reference(Expr.Reference reference, Reference found) {
    references.put(reference, found);
  }

  /** The class that is declared inside a body. */
  public DeclaredClass declared(Decl.Type declaration) {
    return required(classes.get(declaration), declaration);
  }

  void declared(Decl.Type declaration, DeclaredClass type) {
    classes.put(declaration, type);
  }

  /** The internal name of a class inside a body, as compilers number them. */
  String nameOf(Decl.Type declaration, String host) {
    return names.computeIfAbsent(declaration, d -> newName(host, d.name()));
  }

  /** A name that no class inside a body has yet. */
  public String newName(String host, String simpleName) {
    int number = numbers.merge(host + "$" + simpleName, 1, Integer::sum);
    return host + "$" + number + simpleName;
  }

  private static <T> T required(@Nullable T found, Object part) {
    if (found == null) {
      throw new NoSuchElementException("nothing is known about " + part.getClass().getSimpleName());
    }
    return found;
  }
}
