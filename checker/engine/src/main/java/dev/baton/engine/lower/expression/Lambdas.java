package dev.baton.engine.lower.expression;

import dev.baton.engine.attribute.Attributes;
import dev.baton.engine.bytecode.assemble.CodeWriter;
import dev.baton.engine.bytecode.assemble.Linkage;
import dev.baton.engine.bytecode.assemble.Linkage.Target;
import dev.baton.engine.declare.DeclaredClass;
import dev.baton.engine.declare.Local;
import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.ClassSymbol;
import dev.baton.engine.symbol.Members;
import dev.baton.engine.symbol.MethodSymbol;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lambdas become methods of their class, method references mostly stay what they name. */
public final class Lambdas {
  private final Frame frame;

  Lambdas(Frame frame) {
    this.frame = frame;
  }

  void lambda(Expr.Lambda lambda, Type wanted) {
    Attributes.Lambda found = frame.attributes().lambda(lambda);
    List<Local> captured = captured(found);
    String name = frame.host().lambda(lambda, found, captured, frame.name());
    boolean isStatic = !found.body().usesThis();
    StringBuilder given = new StringBuilder("(");
    if (!isStatic) {
      frame.code().load(frame.type().type(), 0);
      given.append(frame.type().type().erasure().descriptor());
    }
    for (Local local : captured) {
      frame.load(local);
      given.append(local.type().descriptor());
    }
    Linkage.Method method =
        new Linkage.Method(
            isStatic ? Target.STATIC : Target.SPECIAL,
            frame.type().name(),
            name,
            descriptor(found, captured),
            frame.type().isInterface());
    link(found.shape(), wanted, given, descriptor(found, List.of()), method);
  }

  /** What a lambda uses from around it; constants need no place. */
  static List<Local> captured(Attributes.Lambda found) {
    return found.body().captured().stream().filter(l -> l.constant() == null).toList();
  }

  /** The descriptor of a lambda's method: what it captured, then its own parameters. */
  public static String descriptor(Attributes.Lambda found, List<Local> captured) {
    StringBuilder text = new StringBuilder("(");
    captured.forEach(local -> text.append(local.type().descriptor()));
    found.parameters().forEach(local -> text.append(local.type().descriptor()));
    return text.append(')').append(found.result().descriptor()).toString();
  }

  private void link(
      Members.@Nullable Shape shape,
      Type wanted,
      StringBuilder given,
      String unknownShape,
      Linkage.Method method) {
    String name = shape == null ? "call" : shape.method().symbol().name();
    String declared = shape == null ? unknownShape : shape.method().symbol().descriptor();
    Type type = shape == null ? wanted.erasure() : shape.type().erasure();
    String reference =
        type.isPrimitive() || type.equals(BasicTypes.VOID)
            ? BasicTypes.OBJECT.descriptor()
            : type.descriptor();
    frame.code().link(Linkage.lambda(name, given.append(')') + reference, declared, method));
  }

  void reference(Expr.Reference reference, Type wanted) {
    Attributes.Reference found = frame.attributes().reference(reference);
    MethodSymbol method = found.method();
    StringBuilder given = new StringBuilder("(");
    Expr scope = reference.scope();
    if (found.isBound() && scope != null) {
      receiver(scope, given);
    } else if (scope != null) {
      frame.values().reads().scope(scope, true);
    }
    Adapter adapter = new Adapter(frame, found, reference.line());
    if (adapter.isNeeded()) {
      link(found.shape(), wanted, given, adapter.descriptor(), adapter.promise(given));
      return;
    }
    boolean makes = method.name().equals("<init>");
    boolean ofInterface = frame.isInterface(found.owner());
    Target target =
        makes
            ? Target.CONSTRUCTOR
            : method.isStatic() ? Target.STATIC : ofInterface ? Target.INTERFACE : Target.VIRTUAL;
    Linkage.Method direct =
        new Linkage.Method(target, found.owner(), method.name(), method.descriptor(), ofInterface);
    link(found.shape(), wanted, given, method.descriptor(), direct);
  }

  /** A value whose method is meant is taken along; it must not be null, JLS 15.13.3. */
  private void receiver(Expr scope, StringBuilder given) {
    frame.values().value(scope);
    Type type = frame.attributes().type(scope);
    boolean neverNull =
        scope instanceof Expr.This || scope instanceof Expr.Super || scope instanceof Expr.New;
    if (!neverNull) {
      frame.calls().nullCheck();
    }
    given.append(
        scope instanceof Expr.Super ? frame.type().type().descriptor() : type.descriptor());
  }

  /** A method that calls what a reference means, where the JVM cannot do so itself. */
  private static final class Adapter {
    private final Frame frame;
    private final Attributes.Reference found;
    private final boolean makes;
    private final int line;

    Adapter(Frame frame, Attributes.Reference found, int line) {
      this.frame = frame;
      this.line = line;
      this.found = found;
      this.makes = found.method().name().equals("<init>");
    }

    boolean isNeeded() {
      return found.isSuper() || isArray() || spreads() || (makes && belongsToAnother());
    }

    private boolean isArray() {
      return makes && found.owner().startsWith("[");
    }

    private boolean belongsToAnother() {
      ClassSymbol symbol = frame.project().find(found.owner());
      return symbol instanceof DeclaredClass declared
          && (declared.isInner() || declared.place() != null);
    }

    private boolean spreads() {
      Members.Shape shape = found.shape();
      MethodSymbol method = found.method();
      if (shape == null || !method.isVarargs()) {
        return false;
      }
      int given = shape.method().parameters().size();
      int taken = method.parameters().size();
      boolean ofReceiver = !makes && !method.isStatic() && !found.isBound();
      List<Type> last = shape.method().parameters();
      boolean same = given == taken + (ofReceiver ? 1 : 0);
      return !same || !(last.get(last.size() - 1).erasure() instanceof Type.Array);
    }

    /** The parameters of what it calls; the receiver, if there is one, as the interface has it. */
    private List<Type> parameters() {
      if (isArray()) {
        return List.of(BasicTypes.INT);
      }
      Members.Shape shape = found.shape();
      List<Type> declared = found.method().parameters();
      if (shape == null) {
        return declared;
      }
      List<Type> given = shape.method().parameters();
      List<Type> all = new ArrayList<>();
      if (!makes && !found.method().isStatic() && !found.isBound() && !given.isEmpty()) {
        all.add(given.get(0).upper());
      }
      int fixed = spreads() ? declared.size() - 1 : declared.size();
      all.addAll(declared.subList(0, fixed));
      while (all.size() < given.size() && spreads()) {
        Type last = declared.get(fixed);
        all.add(last instanceof Type.Array array ? array.element() : last);
      }
      return all;
    }

    private Type result() {
      if (makes) {
        return isArray() ? new Type.Array(element()) : Type.of(found.owner());
      }
      return found.method().result();
    }

    private Type element() {
      String name = found.owner().substring(1);
      if (name.startsWith("L")) {
        return Type.of(name.substring(1, name.length() - 1));
      }
      return name.startsWith("[")
          ? new Type.Array(Type.of(name))
          : new Type.Primitive(name.charAt(0));
    }

    String descriptor() {
      StringBuilder text = new StringBuilder("(");
      parameters().forEach(p -> text.append(p.descriptor()));
      return text.append(')').append(result().descriptor()).toString();
    }

    /** Promises the method; {@code given} are the descriptors of what it is given first. */
    Linkage.Method promise(StringBuilder given) {
      boolean isStatic = !found.isSuper() && !needsThis();
      ClassSymbol made = makes ? frame.project().find(found.owner()) : null;
      List<Local> captured =
          made instanceof DeclaredClass declared ? Calls.captured(declared) : List.of();
      if (!isStatic && !found.isSuper()) {
        frame.code().load(frame.type().type(), 0);
        given.append(frame.type().type().erasure().descriptor());
      }
      for (Local local : captured) {
        frame.load(local);
        given.append(local.type().descriptor());
      }
      String first = firstParameters(captured);
      String full = "(" + first + descriptor().substring(1);
      String name =
          frame.host().adapter(full, isStatic, frame.name(), inner -> write(inner, captured));
      Target target = isStatic ? Target.STATIC : Target.SPECIAL;
      boolean ofInterface = frame.type().isInterface();
      return new Linkage.Method(target, frame.type().name(), name, full, ofInterface);
    }

    private boolean needsThis() {
      return makes
          && frame.project().find(found.owner()) instanceof DeclaredClass declared
          && declared.isInner();
    }

    private String firstParameters(List<Local> captured) {
      StringBuilder text = new StringBuilder();
      if (found.isBound() && !found.isSuper()) {
        text.append("L").append(found.owner()).append(";");
      }
      captured.forEach(local -> text.append(local.type().descriptor()));
      return text.toString();
    }

    private void write(Frame inner, List<Local> captured) {
      CodeWriter code = inner.code();
      code.line(line);
      int receiver =
          found.isBound() && !found.isSuper() ? inner.reserve(Type.of(found.owner())) : 0;
      captured.forEach(inner::declare);
      List<Type> types = parameters();
      int[] slots = types.stream().mapToInt(inner::reserve).toArray();
      if (isArray()) {
        code.load(BasicTypes.INT, slots[0]);
        code.newArray(element());
        code.returns(result());
        return;
      }
      new AdapterBody(inner, found, types, slots).write(receiver, captured);
      code.returns(result());
    }
  }
}
