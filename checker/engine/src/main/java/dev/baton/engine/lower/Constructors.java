package dev.baton.engine.lower;

import dev.baton.engine.attribute.Attributes;
import dev.baton.engine.attribute.Invocation;
import dev.baton.engine.bytecode.assemble.CodeWriter;
import dev.baton.engine.bytecode.assemble.CodeWriter.Call;
import dev.baton.engine.declare.DeclaredClass;
import dev.baton.engine.declare.DeclaredMethod;
import dev.baton.engine.declare.Local;
import dev.baton.engine.lower.expression.Calls;
import dev.baton.engine.lower.expression.Frame;
import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.ClassSymbol;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Decl;
import dev.baton.engine.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Constructors as class files have them: with the object around, the name and number of an enum's
 * constant, and what a class in a body uses from there; then the parent, then initialisers.
 */
final class Constructors {
  private final DeclaredClass type;
  private final Attributes attributes;
  private final boolean ofEnum;

  /**
   * The constructors of a class.
   *
   * @param type an enum's constant with a body is constructed like the enum
   */
  Constructors(DeclaredClass type, Attributes attributes) {
    this.type = type;
    this.attributes = attributes;
    ClassSymbol parent = parent(type);
    this.ofEnum =
        type.isEnum() || (type.decl().name().isEmpty() && parent != null && parent.isEnum());
  }

  private static @Nullable ClassSymbol parent(DeclaredClass type) {
    Type parent = type.superclass();
    return parent == null ? null : type.project().find(parent.internalName());
  }

  /** Whether the class is the body of an enum's constant. */
  boolean isOfConstant() {
    return ofEnum && !type.isEnum();
  }

  /** All parameters, given those that are written. */
  List<Type> parameters(List<Type> written) {
    List<Type> all = new ArrayList<>();
    if (ofEnum) {
      all.add(BasicTypes.STRING);
      all.add(BasicTypes.INT);
    }
    if (type.isInner() && type.host() != null) {
      all.add(type.host().type());
    }
    all.addAll(written);
    Calls.captured(type).forEach(local -> all.add(local.type()));
    return all;
  }

  /** The names of all parameters, given those that are written. */
  List<String> names(List<String> written) {
    List<String> all = new ArrayList<>();
    if (ofEnum) {
      all.add("$enum$name");
      all.add("$enum$ordinal");
    }
    if (type.isInner()) {
      all.add(Frame.outerField(type));
    }
    all.addAll(written);
    Calls.captured(type).forEach(local -> all.add("val$" + local.name()));
    return all;
  }

  private void reserveFirst(Frame frame) {
    if (ofEnum) {
      frame.reserve(BasicTypes.STRING);
      frame.reserve(BasicTypes.INT);
    }
    DeclaredClass host = type.host();
    if (type.isInner() && host != null) {
      frame.reserveOuter(host.type());
    }
  }

  /** Writes one; {@code initialisers} are what runs after the parent's. */
  void write(DeclaredMethod constructor, Frame frame, Consumer<Frame> initialisers) {
    CodeWriter code = frame.code();
    Stmt.Block body = constructor.decl().body();
    int slotOfOuter = ofEnum ? 3 : 1;
    reserveFirst(frame);
    for (Decl.Parameter parameter : constructor.decl().parameters()) {
      frame.declare(attributes.local(parameter));
    }
    List<Local> captured = Calls.captured(type);
    captured.forEach(frame::declare);
    List<Stmt> statements = body == null ? List.of() : body.statements();
    for (Stmt statement : statements) {
      if (statement instanceof Stmt.Construct call) {
        if (call.isSuper()) {
          keep(frame, captured, slotOfOuter, call.line());
        }
        frame.calls().construct(call, attributes.invocation(call), ofEnum, captured);
        if (call.isSuper()) {
          frame.initialise(() -> initialisers.accept(frame));
        }
      } else {
        frame.statements().write(statement);
      }
    }
    code.line(body == null ? constructor.decl().line() : body.endLine());
    if (code.isAlive()) {
      code.returns(BasicTypes.VOID);
    }
  }

  /** Keeps the object around and what is used of the body around, before the parent may ask. */
  private void keep(Frame frame, List<Local> captured, int slotOfOuter, int line) {
    CodeWriter code = frame.code();
    code.line(line);
    DeclaredClass host = type.host();
    if (type.isInner() && host != null) {
      code.load(type.type(), 0);
      code.load(host.type(), slotOfOuter);
      code.putField(type.name(), Frame.outerField(type), host.type().erasure());
    }
    for (Local local : captured) {
      code.load(type.type(), 0);
      code.load(local.type(), frame.slot(local));
      code.putField(type.name(), "val$" + local.name(), local.type().erasure());
    }
  }

  /** The constructor of a class without a name hands everything to its parent's. */
  void writeAnonymous(Frame frame, Consumer<Frame> initialisers) {
    CodeWriter code = frame.code();
    int slotOfOuter = ofEnum ? 3 : 1;
    reserveFirst(frame);
    Invocation made = attributes.invocation(type.written());
    List<Type> written = made.method().parameters();
    int[] slots = written.stream().mapToInt(frame::reserve).toArray();
    List<Local> captured = Calls.captured(type);
    captured.forEach(frame::declare);
    keep(frame, captured, slotOfOuter, type.decl().line());
    code.line(type.decl().line());
    code.load(type.type(), 0);
    List<Type> parameters = new ArrayList<>();
    if (ofEnum) {
      code.load(BasicTypes.STRING, 1);
      code.load(BasicTypes.INT, 2);
      parameters.add(BasicTypes.STRING);
      parameters.add(BasicTypes.INT);
    }
    ClassSymbol parent = parent(type);
    DeclaredClass host = parent instanceof DeclaredClass d && d.isInner() ? d.host() : null;
    if (host != null) {
      parameters.add(host.type());
      frame.loadHost(host);
    }
    for (int i = 0; i < slots.length; i++) {
      code.load(written.get(i), slots[i]);
      parameters.add(written.get(i));
    }
    if (parent instanceof DeclaredClass declared && declared.place() != null) {
      frame.calls().captured(declared, parameters);
    }
    Type owner = type.superclass();
    String name = owner == null ? "java/lang/Object" : owner.internalName();
    code.invoke(Call.SPECIAL, name, "<init>", Calls.descriptor(parameters), false);
    frame.initialise(() -> initialisers.accept(frame));
    code.returns(BasicTypes.VOID);
  }
}
