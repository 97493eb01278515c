package dev.baton.engine.lower;

import dev.baton.engine.attribute.Attributes;
import dev.baton.engine.attribute.Invocation;
import dev.baton.engine.bytecode.assemble.ClassAssembler;
import dev.baton.engine.bytecode.assemble.CodeWriter;
import dev.baton.engine.bytecode.assemble.CodeWriter.Call;
import dev.baton.engine.code.Parameter;
import dev.baton.engine.declare.DeclaredClass;
import dev.baton.engine.lower.expression.Calls;
import dev.baton.engine.lower.expression.Frame;
import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Decl;
import java.util.ArrayList;
import java.util.List;

/** What every enum has, JLS 8.9.3. */
final class EnumCode {
  private static final int PUBLIC_STATIC = 0x9;
  private static final int PRIVATE_SYNTHETIC = 0x100a;
  private static final int CONSTANT = 0x101a;
  private final DeclaredClass type;
  private final Type self;
  private final Type array;
  private final String descriptor;

  EnumCode(DeclaredClass type) {
    this.type = type;
    this.self = Type.of(type.name());
    this.array = new Type.Array(self);
    this.descriptor = "()" + array.descriptor();
  }

  void members(ClassAssembler out) {
    int line = type.decl().startLine();
    out.field(CONSTANT, "$VALUES", array);
    out.method(
        new ClassAssembler.Head(PUBLIC_STATIC, "values", descriptor), code -> values(code, line));
    out.method(
        new ClassAssembler.Head(
            PUBLIC_STATIC,
            "valueOf",
            "(Ljava/lang/String;)" + self.descriptor(),
            List.of(),
            List.of(new Parameter("name", List.of()))),
        code -> valueOf(code, line));
    out.method(
        new ClassAssembler.Head(PRIVATE_SYNTHETIC, "$values", descriptor), code -> all(code, line));
  }

  private void values(CodeWriter code, int line) {
    code.line(line);
    code.getStatic(type.name(), "$VALUES", array);
    code.invoke(Call.VIRTUAL, array.descriptor(), "clone", "()Ljava/lang/Object;", false);
    code.returns(array);
  }

  private void valueOf(CodeWriter code, int line) {
    code.line(line);
    code.classLiteral(self);
    code.load(BasicTypes.STRING, 0);
    String find = "(Ljava/lang/Class;Ljava/lang/String;)Ljava/lang/Enum;";
    code.invoke(Call.STATIC, "java/lang/Enum", "valueOf", find, false);
    code.returns(self);
  }

  private void all(CodeWriter code, int line) {
    code.line(line);
    List<Decl.Constant> constants = type.decl().constants();
    code.constant(constants.size());
    code.newArray(self);
    for (int i = 0; i < constants.size(); i++) {
      code.dup();
      code.constant(i);
      code.getStatic(type.name(), constants.get(i).name(), self);
      code.storeElement(self);
    }
    code.returns(array);
  }

  /** Makes the constants, when the class is initialised. */
  void initialise(Frame frame, Attributes attributes) {
    CodeWriter code = frame.code();
    int number = 0;
    for (Decl.Constant constant : type.decl().constants()) {
      code.line(constant.line());
      Decl.Type body = constant.body();
      DeclaredClass made = body == null ? type : attributes.declared(body);
      code.newObject(made.name());
      code.dup();
      code.constant(constant.name());
      code.constant(number++);
      Invocation found = attributes.invocation(constant);
      frame.calls().arguments(found.method(), found.spreads(), constant.arguments());
      List<Type> parameters = new ArrayList<>(List.of(BasicTypes.STRING, BasicTypes.INT));
      parameters.addAll(found.method().parameters());
      code.invoke(Call.SPECIAL, made.name(), "<init>", Calls.descriptor(parameters), false);
      code.putStatic(type.name(), constant.name(), self);
    }
    code.line(type.decl().startLine());
    code.invoke(Call.STATIC, type.name(), "$values", descriptor, false);
    code.putStatic(type.name(), "$VALUES", array);
  }
}
