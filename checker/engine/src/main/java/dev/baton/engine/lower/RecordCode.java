package dev.baton.engine.lower;

import dev.baton.engine.bytecode.assemble.ClassAssembler;
import dev.baton.engine.bytecode.assemble.CodeWriter;
import dev.baton.engine.bytecode.assemble.Linkage;
import dev.baton.engine.code.Parameter;
import dev.baton.engine.declare.DeclaredClass;
import dev.baton.engine.declare.DeclaredMethod;
import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.Type;
import java.util.List;

/** The three methods that every record has, JLS 8.10.3, unless they are written. */
final class RecordCode {
  private static final int PUBLIC_FINAL = 0x11;
  private final DeclaredClass type;
  private final ClassAssembler out;

  RecordCode(DeclaredClass type, ClassAssembler out) {
    this.type = type;
    this.out = out;
  }

  void members() {
    add("toString", "()Ljava/lang/String;", BasicTypes.STRING, List.of());
    add("hashCode", "()I", BasicTypes.INT, List.of());
    add(
        "equals",
        "(Ljava/lang/Object;)Z",
        BasicTypes.BOOLEAN,
        List.of(new Parameter("o", List.of())));
  }

  private void add(String name, String descriptor, Type result, List<Parameter> parameters) {
    for (DeclaredMethod method : type.declaredMethods()) {
      if (method.symbol().name().equals(name)
          && method.symbol().parameters().size() == parameters.size()) {
        return;
      }
    }
    out.method(
        new ClassAssembler.Head(PUBLIC_FINAL, name, descriptor, List.of(), parameters),
        code -> write(code, name, descriptor, result));
  }

  private void write(CodeWriter code, String name, String descriptor, Type result) {
    code.line(type.decl().line());
    code.load(type.type(), 0);
    if (descriptor.startsWith("(L")) {
      code.load(BasicTypes.OBJECT, 1);
    }
    String linked = "(" + type.type().descriptor() + descriptor.substring(1);
    code.link(Linkage.ofRecord(name, linked, type.name()));
    code.returns(result);
  }
}
