package dev.baton.engine.attribute;

import dev.baton.engine.declare.Body;
import dev.baton.engine.declare.DeclaredClass;
import dev.baton.engine.declare.Local;
import dev.baton.engine.declare.Scope;
import dev.baton.engine.declare.TypeResolver;
import dev.baton.engine.infer.Completion;
import dev.baton.engine.infer.Overloads.Argument;
import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.LeastUpperBound;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Expr;
import dev.baton.engine.syntax.Stmt;
import dev.baton.engine.syntax.TypeTree;
import java.util.ArrayList;
import java.util.List;

/** Looks at the statements of one body, or of one switch expression in it. */
final class Statements implements Stmt.Visitor {
  private final Attribution all;
  private final Body body;
  private final Type target;
  private final List<Type> given = new ArrayList<>();
  private boolean givesNothing = true;
  private Scope.Block scope;

  /**
   * Statements of a body.
   *
   * @param target what {@code return}, or {@code yield}, is wanted to give
   */
  Statements(Attribution all, Body body, Type target) {
    this.all = all;
    this.body = body;
    this.target = target;
    this.scope = new Scope.Block(body.type().scope());
  }

  /** Looks at a statement at a place. */
  void run(Stmt statement, Scope.Block place) {
    Scope.Block before = scope;
    scope = place;
    statement.accept(this);
    scope = before;
  }

  private void inBlock(List<Stmt> statements) {
    Scope.Block inner = new Scope.Block(scope);
    statements.forEach(s -> run(s, inner));
  }

  private void inOwn(Stmt statement) {
    run(statement, new Scope.Block(scope));
  }

  /** What the body gave back, or the switch yielded: void if nothing. */
  Type returned() {
    if (givesNothing) {
      return BasicTypes.VOID;
    }
    return new LeastUpperBound(all.hierarchy()).of(given);
  }

  private Ask ask(Type wanted) {
    return new Ask(scope, body, wanted);
  }

  private Ask own(Type wanted) {
    return ask(wanted).inside();
  }

  private void give(Type type) {
    givesNothing = false;
    given.add(type);
  }

  @Override
  public void block(Stmt.Block statement) {
    inBlock(statement.statements());
  }

  @Override
  public void locals(Stmt.Locals statement) {
    for (Stmt.Local local : statement.locals()) {
      declare(local);
    }
  }

  private void declare(Stmt.Local declared) {
    Expr initial = declared.initial();
    Type type = TypeResolver.resolve(declared.type(), scope);
    boolean inferred = declared.type() == TypeTree.INFERRED;
    Object constant = null;
    if (initial != null) {
      Type found = all.expression(initial, inferred ? own(BasicTypes.UNKNOWN) : own(type));
      type = inferred ? found.upper() : type;
      constant = declared.isFinal() ? all.constant(initial, type) : null;
    }
    Local local = new Local(declared.name(), type, body, constant);
    all.attributes().local(declared, local);
    scope.declare(local);
  }

  @Override
  public void localType(Stmt.LocalType statement) {
    all.bodies().local(statement.type(), scope, body);
  }

  @Override
  public void expression(Stmt.Do statement) {
    all.expression(statement.expression(), own(BasicTypes.VOID));
  }

  @Override
  public void choice(Stmt.If statement) {
    Ask condition = own(BasicTypes.BOOLEAN);
    all.expression(statement.condition(), condition);
    run(statement.then(), new Scope.Block(condition.scope()));
    Stmt otherwise = statement.otherwise();
    if (otherwise != null) {
      run(otherwise, new Scope.Block(condition.scope()));
    }
    boolean thenEnds = Completion.canEnd(statement.then());
    if (!thenEnds || (otherwise != null && !Completion.canEnd(otherwise))) {
      scope.adopt(condition.scope());
    }
  }

  @Override
  public void whileLoop(Stmt.While statement) {
    Ask condition = own(BasicTypes.BOOLEAN);
    all.expression(statement.condition(), condition);
    run(statement.body(), new Scope.Block(condition.scope()));
    scope.adopt(condition.scope());
  }

  @Override
  public void doWhileLoop(Stmt.DoWhile statement) {
    inOwn(statement.body());
    all.expression(statement.condition(), own(BasicTypes.BOOLEAN));
  }

  @Override
  public void forLoop(Stmt.For statement) {
    Scope.Block before = scope;
    scope = new Scope.Block(before);
    Scope.Block loop = scope;
    statement.first().forEach(s -> run(s, loop));
    Expr condition = statement.condition();
    if (condition != null) {
      all.expression(condition, ask(BasicTypes.BOOLEAN));
    }
    statement.step().forEach(s -> run(s, loop));
    inOwn(statement.body());
    scope = before;
  }

  @Override
  public void forEachLoop(Stmt.ForEach statement) {
    Type source = all.expression(statement.source(), own(BasicTypes.UNKNOWN));
    Stmt.Local variable = statement.variable();
    Type element = all.elementOf(source);
    Type type =
        variable.type() == TypeTree.INFERRED
            ? element
            : TypeResolver.resolve(variable.type(), scope);
    Local local = new Local(variable.name(), type, body);
    all.attributes().local(variable, local);
    Scope.Block inner = new Scope.Block(scope);
    inner.declare(local);
    run(statement.body(), inner);
  }

  @Override
  public void switchOver(Stmt.Switch statement) {
    Ask place = own(BasicTypes.UNKNOWN);
    Type selector = all.expression(statement.selector(), place);
    new Cases(all, place.scope(), body).look(statement.cases(), selector, this, null);
  }

  @Override
  public void returns(Stmt.Return statement) {
    Expr value = statement.value();
    if (value != null) {
      give(
          all.expression(value, own(target.equals(BasicTypes.VOID) ? BasicTypes.UNKNOWN : target)));
    }
  }

  @Override
  public void throwing(Stmt.Throw statement) {
    all.expression(statement.value(), own(BasicTypes.UNKNOWN));
  }

  @Override
  public void attempt(Stmt.Try statement) {
    Scope.Block inner = new Scope.Block(scope);
    statement.resources().forEach(r -> run(r, inner));
    run(statement.body(), new Scope.Block(inner));
    for (Stmt.Catch handler : statement.catches()) {
      Local caught = new Local(handler.name(), TypeResolver.resolve(handler.type(), scope), body);
      all.attributes().local(handler, caught);
      Scope.Block place = new Scope.Block(scope);
      place.declare(caught);
      run(handler.body(), place);
    }
    Stmt.Block last = statement.finallyBody();
    if (last != null) {
      inOwn(last);
    }
  }

  @Override
  public void locked(Stmt.Synchronized statement) {
    all.expression(statement.lock(), own(BasicTypes.UNKNOWN));
    inOwn(statement.body());
  }

  @Override
  public void breaking(Stmt.Break statement) {}

  @Override
  public void continuing(Stmt.Continue statement) {}

  @Override
  public void yielding(Stmt.Yield statement) {
    give(all.expression(statement.value(), own(target)));
  }

  /** The value of a case that is an expression. */
  void yields(Expr value, Scope.Block place) {
    give(all.expression(value, new Ask(new Scope.Block(place), body, target)));
  }

  @Override
  public void labeled(Stmt.Labeled statement) {
    inOwn(statement.body());
  }

  @Override
  public void asserting(Stmt.Assert statement) {
    Ask condition = own(BasicTypes.BOOLEAN);
    all.expression(statement.condition(), condition);
    Expr detail = statement.detail();
    if (detail != null) {
      all.expression(detail, condition.open());
    }
  }

  @Override
  public void construct(Stmt.Construct statement) {
    Expr outer = statement.outer();
    if (outer != null) {
      all.expression(outer, own(BasicTypes.UNKNOWN));
    }
    DeclaredClass self = body.type();
    Type type = self.type();
    if (statement.isSuper()) {
      Type parent = self.superclass();
      type = parent == null ? BasicTypes.OBJECT : parent;
    }
    Ask place = own(BasicTypes.UNKNOWN);
    List<Argument> arguments = all.calls().arguments().look(statement.arguments(), place);
    Type.Named named = type instanceof Type.Named n ? n : BasicTypes.OBJECT;
    all.calls().construct(statement, named, false, arguments, place);
    body.needsThis();
  }

  @Override
  public void unreadable(Stmt.Unreadable statement) {
    givesNothing = false;
  }
}
