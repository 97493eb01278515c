package dev.baton.engine.lower;

import static dev.baton.engine.syntax.Modifiers.*;

import dev.baton.engine.attribute.Attributes;
import dev.baton.engine.bytecode.assemble.ClassAssembler;
import dev.baton.engine.bytecode.assemble.CodeWriter;
import dev.baton.engine.code.Parameter;
import dev.baton.engine.declare.Body;
import dev.baton.engine.declare.DeclaredClass;
import dev.baton.engine.declare.DeclaredField;
import dev.baton.engine.declare.DeclaredMethod;
import dev.baton.engine.declare.Local;
import dev.baton.engine.lower.expression.Calls;
import dev.baton.engine.lower.expression.Frame;
import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.MethodSymbol;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Annotation;
import dev.baton.engine.syntax.Decl;
import dev.baton.engine.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One class into a class file. */
final class ClassLowering {
  private static final int ACC_SUPER = 0x20;
  private final DeclaredClass type;
  private final Attributes attributes;
  private final ClassHost host;
  private final ClassAssembler out;
  private final Constructors constructors;
  private final Initialisers initialisers;

  ClassLowering(DeclaredClass type, Attributes attributes, SwitchMaps maps) {
    this.type = type;
    this.attributes = attributes;
    this.host = new ClassHost(type, attributes, maps);
    this.constructors = new Constructors(type, attributes);
    this.initialisers = new Initialisers(type, attributes);
    Type parent = type.superclass();
    this.out =
        new ClassAssembler(
            type.name(),
            access(),
            parent == null ? "" : parent.internalName(),
            type.interfaces().stream().map(Type::internalName).toList(),
            type.unit().fileName());
  }

  private int access() {
    int access = type.access();
    int kept = access & (PUBLIC | FINAL | ABSTRACT | INTERFACE | ANNOTATION | ENUM);
    kept |= (access & PROTECTED) != 0 ? PUBLIC : 0;
    kept |= constructors.isOfConstant() ? FINAL | ENUM : 0;
    return type.isInterface() ? kept : kept | ACC_SUPER;
  }

  byte[] write() {
    place();
    out.annotate(values(type.scope(), type.decl().modifiers().annotations(), target()));
    fields();
    for (DeclaredMethod method : type.declaredMethods()) {
      method(method);
    }
    if (type.decl().name().isEmpty()) {
      anonymousConstructor();
    }
    if (type.isEnum()) {
      new EnumCode(type).members(out);
    }
    if (type.decl().kind() == Decl.Kind.RECORD) {
      new RecordCode(type, out).members();
    }
    promised();
    if (initialisers.hasStatic() || host.hasAssertions()) {
      out.method(new ClassAssembler.Head(STATIC, "<clinit>", "()V"), this::initialise);
      promised();
    }
    if (host.hasAssertions()) {
      out.field(STATIC | FINAL | SYNTHETIC, "$assertionsDisabled", BasicTypes.BOOLEAN);
    }
    new Bridges(type).write(out);
    return out.finish();
  }

  private String target() {
    return type.decl().kind() == Decl.Kind.ANNOTATION ? "ANNOTATION_TYPE" : "TYPE";
  }

  private List<dev.baton.engine.code.AnnotationUse> values(
      dev.baton.engine.declare.Scope scope, List<Annotation> annotations, String target) {
    AnnotationValues values = new AnnotationValues(type.project(), scope);
    return target.equals("ANNOTATION_TYPE")
        ? values.readOfAnnotation(annotations)
        : values.read(annotations, target);
  }

  /** Where the class stands: in another class, or in a method. */
  private void place() {
    DeclaredClass around = type.host();
    Body body = type.place();
    if (around == null) {
      return;
    }
    int access = type.access() & ~SYNCHRONIZED;
    if (body == null) {
      out.nested(type.name(), around.name(), type.decl().name(), access);
      return;
    }
    MethodSymbol method = body.method();
    if (method == null) {
      out.inBody(around.name(), null, null);
    } else {
      out.inBody(around.name(), method.name(), descriptor(method, around));
    }
    String simpleName = type.decl().name().isEmpty() ? null : type.decl().name();
    out.nested(type.name(), null, simpleName, access);
  }

  private String descriptor(MethodSymbol method, DeclaredClass of) {
    return method.name().equals("<init>")
        ? Calls.descriptor(new Constructors(of, attributes).parameters(method.parameters()))
        : method.descriptor();
  }

  private void fields() {
    for (DeclaredField field : type.declaredFields()) {
      Type declared = field.symbol().type();
      boolean isStatic = field.symbol().isStatic();
      Object constant = isStatic || field.symbol().isFinal() ? field.symbol().constant() : null;
      out.field(
          field.symbol().access(),
          field.symbol().name(),
          declared,
          constant,
          values(type.scope(), field.annotations(), "FIELD"));
    }
    DeclaredClass around = type.host();
    if (type.isInner() && around != null) {
      out.field(FINAL | SYNTHETIC, Frame.outerField(type), around.type().erasure());
    }
    for (Local local : Calls.captured(type)) {
      out.field(FINAL | SYNTHETIC, "val$" + local.name(), local.type().erasure());
    }
  }

  private void method(DeclaredMethod method) {
    MethodSymbol symbol = method.symbol();
    boolean constructs = symbol.name().equals("<init>");
    List<Parameter> parameters = parameters(method, constructs);
    Stmt.Block body = method.decl().body();
    String target = constructs ? "CONSTRUCTOR" : "METHOD";
    out.method(
        new ClassAssembler.Head(
            symbol.access(),
            symbol.name(),
            descriptor(symbol, type),
            values(method.scope(), method.decl().modifiers().annotations(), target),
            parameters),
        body == null ? null : code -> body(method, body, code));
  }

  private List<Parameter> parameters(DeclaredMethod method, boolean constructs) {
    List<Parameter> written = new ArrayList<>();
    for (Decl.Parameter p : method.decl().parameters()) {
      written.add(
          new Parameter(
              p.name(), values(method.scope(), p.modifiers().annotations(), "PARAMETER")));
    }
    if (!constructs) {
      return written;
    }
    List<String> names = constructors.names(written.stream().map(Parameter::name).toList());
    List<Parameter> all = new ArrayList<>();
    for (String name : names) {
      all.add(
          written.stream()
              .filter(p -> p.name().equals(name))
              .findFirst()
              .orElse(new Parameter(name, List.of())));
    }
    return all;
  }

  private Frame frame(CodeWriter code, String name, boolean isStatic, Type result) {
    Frame.Signature signature = new Frame.Signature(name, isStatic, result);
    return new Frame(code, attributes, type, host, signature);
  }

  private void body(DeclaredMethod method, Stmt.Block body, CodeWriter code) {
    MethodSymbol symbol = method.symbol();
    code.line(method.decl().line());
    if (attributes.failure(method.decl()) != null) {
      return;
    }
    if (symbol.name().equals("<init>")) {
      Frame frame = frame(code, "new", false, BasicTypes.VOID);
      constructors.write(method, frame, initialisers::ofObjects);
      return;
    }
    Frame frame = frame(code, symbol.name(), symbol.isStatic(), symbol.result());
    method.decl().parameters().forEach(p -> frame.declare(attributes.local(p)));
    frame.statements().write(body);
    code.line(body.endLine());
    if (code.isAlive() && symbol.result().equals(BasicTypes.VOID)) {
      code.returns(BasicTypes.VOID);
    }
  }

  private void anonymousConstructor() {
    List<Type> written = attributes.invocation(type.written()).method().parameters();
    List<Type> all = constructors.parameters(written);
    List<String> names = constructors.names(written.stream().map(p -> "").toList());
    out.method(
        new ClassAssembler.Head(
            constructors.isOfConstant() ? PRIVATE : 0,
            "<init>",
            Calls.descriptor(all),
            List.of(),
            names.stream().map(n -> new Parameter(n, List.of())).toList()),
        code ->
            constructors.writeAnonymous(
                frame(code, "new", false, BasicTypes.VOID), initialisers::ofObjects));
  }

  private void initialise(CodeWriter code) {
    Frame frame = frame(code, "static", true, BasicTypes.VOID);
    initialisers.ofType(frame, host.hasAssertions());
    if (code.isAlive()) {
      code.returns(BasicTypes.VOID);
    }
  }

  /** The methods of lambdas, and of lambdas in lambdas. */
  private void promised() {
    ClassHost.@Nullable Promised next = host.next();
    while (next != null) {
      ClassHost.Promised method = next;
      int access = PRIVATE | SYNTHETIC;
      out.method(
          new ClassAssembler.Head(
              method.isStatic() ? access | STATIC : access, method.name(), method.descriptor()),
          code ->
              method
                  .body()
                  .accept(frame(code, method.around(), method.isStatic(), method.result())));
      next = host.next();
    }
  }
}
