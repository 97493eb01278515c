package dev.baton.engine.attribute;

import static dev.baton.engine.syntax.Modifiers.PROTECTED;
import static dev.baton.engine.syntax.Modifiers.PUBLIC;

import dev.baton.engine.declare.Body;
import dev.baton.engine.declare.DeclaredClass;
import dev.baton.engine.declare.DeclaredField;
import dev.baton.engine.declare.DeclaredMethod;
import dev.baton.engine.declare.Folding;
import dev.baton.engine.declare.Project;
import dev.baton.engine.declare.TypeResolver;
import dev.baton.engine.declare.UnitScope;
import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.ClassSymbol;
import dev.baton.engine.symbol.Conversions;
import dev.baton.engine.symbol.Hierarchy;
import dev.baton.engine.symbol.Members;
import dev.baton.engine.symbol.Members.Method;
import dev.baton.engine.symbol.MethodSymbol;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.symbol.TypeVariable;
import dev.baton.engine.syntax.Decl;
import dev.baton.engine.syntax.Expr;
import dev.baton.engine.syntax.TypeTree;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out about the code of one file. Not thread-safe. */
public final class Attribution {
  /** Lambdas in lambdas are looked at many times; after so many looks the first one has to do. */
  private static final int MAX_LOOKS = 400_000;

  private final UnitScope unit;
  private final Attributes attributes = new Attributes();
  private final Conversions conversions;
  private final Expressions expressions;
  private final Functions functions;
  private final Calls calls;
  private final Names names;
  private final Bodies bodies;
  private int looks;

  public Attribution(UnitScope unit) {
    this.unit = unit;
    this.conversions = new Conversions(unit.project().hierarchy());
    this.functions = new Functions(this);
    this.calls = new Calls(this);
    this.names = new Names(this);
    this.bodies = new Bodies(this);
    this.expressions = new Expressions(this);
  }

  /** What was found out. */
  public Attributes attributes() {
    return attributes;
  }

  /** Looks at all code of a class, of its member types, and of the classes inside its bodies. */
  public void look(DeclaredClass type) {
    Iterator<DeclaredMethod> methods = type.declaredMethods().iterator();
    Iterator<DeclaredField> fields = type.declaredFields().iterator();
    bodies.constants(type);
    type.decl().constants().forEach(c -> fields.next());
    for (Decl member : type.decl().members()) {
      if (member instanceof Decl.Method) {
        DeclaredMethod method = methods.next();
        guarded(member, () -> bodies.method(type, method));
      } else if (member instanceof Decl.Initializer code) {
        guarded(member, () -> bodies.initializer(type, code));
      } else if (member instanceof Decl.Field) {
        DeclaredField field = fields.next();
        Expr initial = field.initial();
        if (initial != null) {
          guarded(member, () -> bodies.field(type, field, initial));
        }
      }
    }
    type.nested().forEach(this::look);
  }

  /** What goes wrong in one member leaves the others alone. */
  private void guarded(Decl member, Runnable look) {
    try {
      looks = 0;
      look.run();
    } catch (RuntimeException | StackOverflowError e) {
      attributes.failed(member, String.valueOf(e.getMessage()));
    }
  }

  /** Looks at an expression at a place; its type. */
  Type expression(Expr expression, Ask ask) {
    if (looks++ > MAX_LOOKS) {
      Type known = attributes.type(expression);
      if (!(known instanceof Type.Unknown)) {
        return known;
      }
    }
    Type type = expression.accept(expressions, ask);
    attributes.type(expression, type);
    return type;
  }

  /** Whether an argument may become clearer with this wanted of it. */
  boolean mayLookAgain(Expr expression, Type wanted) {
    return !(wanted instanceof Type.Unknown)
        && looks < MAX_LOOKS
        && !(expression instanceof Expr.Name);
  }

  /** Those of the methods that code of this file may call, JLS 6.6; all if it may call none. */
  List<Method> accessible(List<Method> methods) {
    List<Method> open = methods.stream().filter(m -> isAccessible(m.symbol())).toList();
    return open.isEmpty() ? methods : open;
  }

  private boolean isAccessible(MethodSymbol method) {
    if ((method.access() & (PUBLIC | PROTECTED)) != 0) {
      return true;
    }
    String packagePath = method.owner().substring(0, method.owner().lastIndexOf('/') + 1);
    return packagePath.equals(unit.packagePath())
        && (!method.isPrivate() || project().find(method.owner()) instanceof DeclaredClass);
  }

  /** The value of a constant as one of a type. */
  @Nullable Object constant(Expr expression, Type type) {
    return Folding.convert(attributes.constant(expression), type);
  }

  /** Notes that a body makes objects of a class inside a body, which take along what they use. */
  void captures(DeclaredClass type, Body body) {
    type.captured().forEach(body::uses);
    if (type.isInner()) {
      body.needsThis();
    }
  }

  /** What {@code super} means. */
  Type parent(Expr.Super expression, Ask ask) {
    DeclaredClass self = ask.body().type();
    TypeTree named = expression.type();
    if (named != null) {
      Type type = TypeResolver.resolve(named, ask.scope());
      boolean around =
          type instanceof Type.Named n
              && project().find(n.name()) instanceof DeclaredClass declared
              && !declared.isInterface();
      if (!around) {
        Type.Named seen = hierarchy().asSuper(self.type(), type.internalName());
        return seen == null ? type : seen;
      }
      self = (DeclaredClass) project().find(((Type.Named) type).name());
    }
    Type parent = self == null ? BasicTypes.OBJECT : self.superclass();
    return parent == null ? BasicTypes.OBJECT : parent;
  }

  /** What a loop over a value goes through. */
  Type elementOf(Type source) {
    if (source instanceof Type.Array array) {
      return array.element();
    }
    Type.Named iterable = hierarchy().asSuper(source, "java/lang/Iterable");
    if (iterable == null) {
      return BasicTypes.UNKNOWN;
    }
    return iterable.arguments().isEmpty() ? BasicTypes.OBJECT : iterable.arguments().get(0).upper();
  }

  /** The type that class files name as the one through which a member is reached, JLS 13.1. */
  String owner(Type site, String declaring, boolean isClone) {
    if (site instanceof Type.Array) {
      return isClone ? site.descriptor() : declaring;
    }
    if (declaring.equals("java/lang/Object")) {
      return declaring;
    }
    for (Type bound : Hierarchy.bounds(site)) {
      if (hierarchy().asSuper(bound, declaring) != null) {
        return owner(bound, declaring, isClone);
      }
    }
    return site.internalName();
  }

  /** A class with its own variables as arguments, to be inferred. */
  Type.Named open(Type.Named type) {
    ClassSymbol symbol = project().find(type.name());
    return symbol == null ? type : symbol.type();
  }

  /** A constructor as a method whose variables are those of the class, too, JLS 15.9.3. */
  Method generic(Method constructor, Type.Named type) {
    MethodSymbol symbol = constructor.symbol();
    List<TypeVariable> variables = new ArrayList<>(symbol.typeParameters());
    type.arguments().forEach(a -> variables.add((TypeVariable) a));
    MethodSymbol generic =
        new MethodSymbol(
            symbol.owner(),
            symbol.name(),
            symbol.access(),
            List.copyOf(variables),
            symbol.parameters(),
            symbol.result());
    return new Method(generic, constructor.parameters(), type);
  }

  UnitScope unit() {
    return unit;
  }

  Project project() {
    return unit.project();
  }

  Hierarchy hierarchy() {
    return project().hierarchy();
  }

  Members members() {
    return project().members();
  }

  Conversions conversions() {
    return conversions;
  }

  Functions functions() {
    return functions;
  }

  Calls calls() {
    return calls;
  }

  Names names() {
    return names;
  }

  Bodies bodies() {
    return bodies;
  }
}
