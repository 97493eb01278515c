package dev.baton.engine.lower.expression;

import dev.baton.engine.attribute.Invocation;
import dev.baton.engine.bytecode.assemble.CodeWriter;
import dev.baton.engine.bytecode.assemble.CodeWriter.Call;
import dev.baton.engine.declare.DeclaredClass;
import dev.baton.engine.declare.Local;
import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.ClassSymbol;
import dev.baton.engine.symbol.MethodSymbol;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Expr;
import dev.baton.engine.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;

/** Calls and creations. */
public final class Calls {
  private static final String NULL_CHECK = "java/util/Objects";
  private final Frame frame;

  Calls(Frame frame) {
    this.frame = frame;
  }

  void call(Expr.Call call) {
    Invocation found = frame.attributes().invocation(call);
    MethodSymbol method = found.method();
    DeclaredClass self = found.self();
    Expr scope = call.scope();
    if (scope != null) {
      frame.values().reads().scope(scope, method.isStatic());
    } else if (self != null && !method.isStatic()) {
      frame.loadThis(self);
    }
    arguments(method, found.spreads(), call.arguments());
    frame.code().line(call.line());
    frame
        .code()
        .invoke(kind(found), found.owner(), method.name(), descriptor(found), ofInterface(found));
  }

  /** The declared descriptor; for an array's own {@code clone}, that of {@code Object}. */
  private static String descriptor(Invocation found) {
    return found.method().descriptor();
  }

  private boolean ofInterface(Invocation found) {
    return frame.isInterface(found.owner());
  }

  private Call kind(Invocation found) {
    if (found.method().isStatic()) {
      return Call.STATIC;
    }
    if (found.isSuper()) {
      return Call.SPECIAL;
    }
    return ofInterface(found) ? Call.INTERFACE : Call.VIRTUAL;
  }

  /** Puts arguments on the stack, the last ones into an array if they are spread. */
  public void arguments(MethodSymbol method, boolean spreads, List<Expr> arguments) {
    List<Type> parameters = method.parameters();
    int plain = spreads ? parameters.size() - 1 : Math.min(parameters.size(), arguments.size());
    for (int i = 0; i < plain; i++) {
      frame.values().value(arguments.get(i), parameter(parameters.get(i), arguments.get(i)));
    }
    if (spreads) {
      Type last = parameters.get(plain);
      Type element = last instanceof Type.Array array ? array.element() : BasicTypes.OBJECT;
      array(element, arguments.subList(plain, arguments.size()));
    }
  }

  /** What an argument is made into; of an unknown parameter nothing is known but the argument. */
  private Type parameter(Type declared, Expr argument) {
    return declared instanceof Type.Unknown ? frame.attributes().type(argument) : declared;
  }

  /** An array with this content. */
  void array(Type element, List<Expr> values) {
    CodeWriter code = frame.code();
    code.constant(values.size());
    code.newArray(element.erasure());
    for (int i = 0; i < values.size(); i++) {
      code.dup();
      code.constant(i);
      frame.values().value(values.get(i), element);
      code.storeElement(element.erasure());
    }
  }

  void make(Expr.New made) {
    Invocation found = frame.attributes().invocation(made);
    Type type = frame.attributes().type(made);
    frame.code().newObject(type.internalName());
    frame.code().dup();
    List<Type> parameters = new ArrayList<>(parameters(found.method(), made.arguments()));
    List<Type> first = new ArrayList<>();
    ClassSymbol symbol = frame.project().find(type.internalName());
    outer(symbol, made, first);
    arguments(found.method(), found.spreads(), made.arguments());
    parameters.addAll(0, first);
    if (symbol instanceof DeclaredClass declared) {
      captured(declared, parameters);
    }
    construct(type.internalName(), parameters);
  }

  static List<Type> parameters(MethodSymbol method, List<Expr> arguments) {
    return method.parameters();
  }

  private void construct(String owner, List<Type> parameters) {
    frame.code().invoke(Call.SPECIAL, owner, "<init>", descriptor(parameters), false);
  }

  /** The descriptor of a constructor. */
  public static String descriptor(List<Type> parameters) {
    StringBuilder text = new StringBuilder("(");
    parameters.forEach(p -> text.append(p.descriptor()));
    return text.append(")V").toString();
  }

  /** The object that the new one belongs to. */
  private void outer(
      @org.jspecify.annotations.Nullable ClassSymbol symbol, Expr.New made, List<Type> first) {
    Expr outer = made.outer();
    if (symbol instanceof DeclaredClass declared) {
      DeclaredClass host = declared.host();
      if (!declared.isInner() || host == null) {
        dropped(outer);
        return;
      }
      first.add(host.type());
      if (outer != null && made.body() == null) {
        checked(outer);
      } else {
        dropped(outer);
        frame.loadHost(host);
      }
    } else if (symbol != null && isInner(symbol)) {
      first.add(Type.of(String.valueOf(symbol.enclosing())));
      if (outer != null) {
        checked(outer);
      } else {
        frame.loadThis(frame.type());
      }
    } else if (outer != null) {
      dropped(outer);
    }
  }

  private static boolean isInner(ClassSymbol symbol) {
    return symbol.enclosing() != null && !symbol.isStatic() && !symbol.isInterface();
  }

  private void dropped(@org.jspecify.annotations.Nullable Expr outer) {
    if (outer != null) {
      frame.values().effect(outer);
    }
  }

  private void checked(Expr outer) {
    frame.values().value(outer);
    nullCheck();
  }

  /** Asks that what is on the stack is not null, and leaves it there. */
  public void nullCheck() {
    frame.code().dup();
    String descriptor = "(Ljava/lang/Object;)Ljava/lang/Object;";
    frame.code().invoke(Call.STATIC, NULL_CHECK, "requireNonNull", descriptor, false);
    frame.code().pop();
  }

  /** The variables that the class takes along. */
  public void captured(DeclaredClass type, List<Type> parameters) {
    for (Local local : captured(type)) {
      parameters.add(local.type());
      frame.load(local);
    }
  }

  /** The variables that objects of a class keep; constants need no place. */
  public static List<Local> captured(DeclaredClass type) {
    return type.captured().stream().filter(l -> l.constant() == null).toList();
  }

  /** {@code this(..)} or {@code super(..)}, the object first on the stack. */
  public void construct(
      Stmt.Construct statement, Invocation found, boolean ofEnum, List<Local> captured) {
    frame.code().line(statement.line());
    frame.code().load(frame.type().type(), 0);
    List<Type> parameters = new ArrayList<>();
    if (ofEnum) {
      frame.code().load(BasicTypes.STRING, 1);
      frame.code().load(BasicTypes.INT, 2);
      parameters.add(BasicTypes.STRING);
      parameters.add(BasicTypes.INT);
    }
    ClassSymbol symbol = frame.project().find(found.owner());
    outerOfParent(statement, symbol, parameters);
    arguments(found.method(), found.spreads(), statement.arguments());
    parameters.addAll(found.method().parameters());
    if (!statement.isSuper()) {
      for (Local local : captured) {
        parameters.add(local.type());
        frame.load(local);
      }
    } else if (symbol instanceof DeclaredClass declared && declared.place() != null) {
      captured(declared, parameters);
    }
    frame.code().line(statement.line());
    construct(found.owner(), parameters);
  }

  private void outerOfParent(
      Stmt.Construct statement,
      @org.jspecify.annotations.Nullable ClassSymbol symbol,
      List<Type> parameters) {
    Expr outer = statement.outer();
    boolean inner =
        symbol instanceof DeclaredClass declared
            ? declared.isInner()
            : symbol != null && isInner(symbol);
    if (symbol == null || !inner || symbol.enclosing() == null) {
      dropped(outer);
      return;
    }
    parameters.add(Type.of(symbol.enclosing()));
    if (outer != null) {
      checked(outer);
    } else if (symbol instanceof DeclaredClass declared && declared.host() != null) {
      frame.loadHost(declared.host());
    } else {
      frame.loadThis(frame.type());
    }
  }
}
