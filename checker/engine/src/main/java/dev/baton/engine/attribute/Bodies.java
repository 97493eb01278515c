package dev.baton.engine.attribute;

import dev.baton.engine.declare.Body;
import dev.baton.engine.declare.DeclaredClass;
import dev.baton.engine.declare.DeclaredField;
import dev.baton.engine.declare.DeclaredMethod;
import dev.baton.engine.declare.Local;
import dev.baton.engine.declare.Scope;
import dev.baton.engine.infer.Overloads.Argument;
import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Decl;
import dev.baton.engine.syntax.Expr;
import dev.baton.engine.syntax.Stmt;
import java.util.List;

/** Looks at all code of a class: in the order of the text, as compilers number what they name. */
final class Bodies {
  private final Attribution all;

  Bodies(Attribution all) {
    this.all = all;
  }

  /** A class that is declared by a statement. */
  void local(Decl.Type decl, Scope.Block scope, Body place) {
    String name = all.attributes().nameOf(decl, place.type().name());
    DeclaredClass type = DeclaredClass.local(decl, name, scope, place);
    all.attributes().declared(decl, type);
    scope.declare(decl.name(), type);
    all.look(type);
  }

  /** A class without a name; its type is what it extends or implements, JLS 15.9.5. */
  Type anonymous(Decl.Type decl, Type parent, Ask ask) {
    String name = all.attributes().nameOf(decl, ask.body().type().name());
    DeclaredClass type = DeclaredClass.anonymous(decl, name, parent, ask.scope(), ask.body());
    all.attributes().declared(decl, type);
    all.look(type);
    all.captures(type, ask.body());
    return type.type();
  }

  void constants(DeclaredClass type) {
    for (Decl.Constant constant : type.decl().constants()) {
      Body body = new Body(type, type.place(), false, true);
      Ask ask = new Ask(new Scope.Block(type.scope()), body, BasicTypes.UNKNOWN);
      List<Argument> given = all.calls().arguments().look(constant.arguments(), ask);
      all.calls().construct(constant, type.type(), false, given, ask);
      if (constant.body() != null) {
        all.attributes().invocation(constant.body(), all.attributes().invocation(constant));
        anonymous(constant.body(), type.type(), ask);
      }
    }
  }

  void field(DeclaredClass type, DeclaredField field, Expr initial) {
    Body body = new Body(type, type.place(), false, field.symbol().isStatic());
    Scope.Block scope = new Scope.Block(type.scope());
    all.expression(initial, new Ask(scope, body, field.symbol().type()));
  }

  void initializer(DeclaredClass type, Decl.Initializer code) {
    Body body = new Body(type, type.place(), false, code.isStatic());
    new Statements(all, body, BasicTypes.VOID).run(code.body(), new Scope.Block(type.scope()));
  }

  void method(DeclaredClass type, DeclaredMethod method) {
    Stmt.Block code = method.decl().body();
    Body body = new Body(type, type.place(), false, method.symbol().isStatic()).of(method.symbol());
    Scope.Block scope = new Scope.Block(method.scope());
    for (int i = 0; i < method.decl().parameters().size(); i++) {
      Decl.Parameter parameter = method.decl().parameters().get(i);
      Local local = new Local(parameter.name(), method.symbol().parameters().get(i), body);
      all.attributes().local(parameter, local);
      scope.declare(local);
    }
    if (code != null) {
      new Statements(all, body, method.symbol().result()).run(code, scope);
    }
  }
}
