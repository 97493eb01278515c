package dev.baton.engine.attribute;

import dev.baton.engine.declare.Body;
import dev.baton.engine.declare.Local;
import dev.baton.engine.declare.Scope;
import dev.baton.engine.declare.TypeResolver;
import dev.baton.engine.infer.Inference;
import dev.baton.engine.infer.LambdaForm;
import dev.baton.engine.infer.Overloads.Argument;
import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.Members;
import dev.baton.engine.symbol.Primitives;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Decl;
import dev.baton.engine.syntax.Expr;
import dev.baton.engine.syntax.Stmt;
import dev.baton.engine.syntax.TypeTree;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lambdas: their parameters come from what is wanted, their result goes back. */
final class Functions {
  private final Attribution all;
  private final References references;
  private final IdentityHashMap<Expr.Lambda, Type> results = new IdentityHashMap<>();

  Functions(Attribution all) {
    this.all = all;
    this.references = new References(all);
  }

  Type lambda(Expr.Lambda lambda, Ask ask) {
    Members.Shape shape = all.members().shape(ask.target());
    Body body = new Body(ask.body().type(), ask.body(), true, ask.body().isStatic());
    Scope.Block scope = new Scope.Block(ask.scope());
    List<Local> parameters = new ArrayList<>();
    for (int i = 0; i < lambda.parameters().size(); i++) {
      Decl.Parameter parameter = lambda.parameters().get(i);
      Local local = new Local(parameter.name(), type(parameter, shape, i, ask), body);
      all.attributes().local(parameter, local);
      parameters.add(local);
      scope.declare(local);
    }
    Type wanted = shape == null ? BasicTypes.UNKNOWN : shape.method().result();
    Type found = run(lambda.body(), new Ask(scope, body, wanted));
    results.put(lambda, found);
    Type result = result(shape, found);
    all.attributes().lambda(lambda, new Attributes.Lambda(shape, parameters, result, body));
    return shape == null ? ask.target() : shape.type();
  }

  private static Type type(
      Decl.Parameter parameter, Members.@Nullable Shape shape, int index, Ask ask) {
    if (parameter.type() != TypeTree.INFERRED) {
      return TypeResolver.resolve(parameter.type(), ask.scope());
    }
    List<Type> declared = shape == null ? List.of() : shape.method().parameters();
    return index < declared.size() ? declared.get(index).upper() : BasicTypes.UNKNOWN;
  }

  private Type run(Stmt code, Ask ask) {
    if (code instanceof Stmt.Do value) {
      return all.expression(value.expression(), ask);
    }
    Statements statements = new Statements(all, ask.body(), ask.target());
    statements.run(code, ask.scope());
    return statements.returned();
  }

  /** The erased result is that of the interface, where it is known. */
  private static Type result(Members.@Nullable Shape shape, Type found) {
    if (shape == null) {
      return found;
    }
    Type declared = shape.method().result().upper();
    return declared.isOpen() && !found.equals(BasicTypes.VOID) ? Primitives.boxed(found) : declared;
  }

  /** What the body of a lambda gave when it was last looked at. */
  Type resultOf(Expr.Lambda lambda) {
    Type found = results.getOrDefault(lambda, BasicTypes.UNKNOWN);
    return found.equals(BasicTypes.VOID) ? BasicTypes.UNKNOWN : found;
  }

  /** Whether the parameters of a lambda do not depend on what is wanted. */
  boolean hasFixedShape(Expr.Lambda lambda) {
    return lambda.parameters().stream().noneMatch(p -> p.type() == TypeTree.INFERRED);
  }

  /** Whether a lambda of a fixed shape is a call of a method that returns nothing. */
  boolean givesNothing(Expr.Lambda lambda, Ask ask) {
    if (!(lambda.body() instanceof Stmt.Do value) || !LambdaForm.isStatement(value.expression())) {
      return false;
    }
    lambda(lambda, ask.open());
    return results.getOrDefault(lambda, BasicTypes.UNKNOWN).equals(BasicTypes.VOID);
  }

  /** What the types that a function itself declares tell about what it is made for. */
  void hint(Argument argument, Type formal, Inference inference, Ask ask) {
    Members.Shape shape = all.members().shape(formal);
    if (shape == null) {
      return;
    }
    List<Type> declared = shape.method().parameters();
    if (argument.expression() instanceof Expr.Lambda lambda
        && lambda.parameters().size() == declared.size()) {
      for (int i = 0; i < declared.size(); i++) {
        TypeTree type = lambda.parameters().get(i).type();
        if (type != TypeTree.INFERRED) {
          inference.given(declared.get(i), TypeResolver.resolve(type, ask.scope()));
        }
      }
    } else if (argument.expression() instanceof Expr.Reference reference) {
      references.hint(reference, declared, inference, ask);
    }
  }

  Type reference(Expr.Reference reference, Ask ask) {
    return references.reference(reference, ask);
  }

  /** What a method reference gives tells what its interface gives. */
  void learn(Expr.Reference reference, Members.Shape declared, Inference inference) {
    inference.given(declared.method().result(), references.resultOf(reference));
  }
}
