package dev.baton.engine.lower;

import dev.baton.engine.attribute.Attributes;
import dev.baton.engine.bytecode.assemble.ClassAssembler;
import dev.baton.engine.bytecode.assemble.CodeWriter;
import dev.baton.engine.bytecode.assemble.CodeWriter.Call;
import dev.baton.engine.bytecode.assemble.Mark;
import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The class in which javac keeps the numbers by which switches know the constants of enums: one for
 * each top-level type that has such switches.
 */
final class SwitchMaps {
  private static final int STATIC = 0x8;
  private static final int CONSTANT = 0x1018;
  private static final int SYNTHETIC = 0x1000;
  private final String outermost;
  private final Attributes attributes;
  private final Map<String, Map<String, Integer>> numbers = new TreeMap<>();
  private final Map<String, Integer> lines = new TreeMap<>();
  private String name = "";

  SwitchMaps(String outermost, Attributes attributes) {
    this.outermost = outermost;
    this.attributes = attributes;
  }

  String outermost() {
    return outermost;
  }

  String name() {
    if (name.isEmpty()) {
      name = attributes.newName(outermost, "");
    }
    return name;
  }

  int number(String enumType, String constant, int line) {
    lines.putIfAbsent(enumType, line);
    Map<String, Integer> known = numbers.computeIfAbsent(enumType, t -> new LinkedHashMap<>());
    return known.computeIfAbsent(constant, c -> known.size() + 1);
  }

  boolean isEmpty() {
    return numbers.isEmpty();
  }

  byte[] write(String sourceFile) {
    ClassAssembler out =
        new ClassAssembler(name(), SYNTHETIC | 0x20, "java/lang/Object", List.of(), sourceFile);
    out.inBody(outermost, null, null);
    out.nested(name(), null, null, STATIC | SYNTHETIC);
    Type array = new Type.Array(BasicTypes.INT);
    numbers.keySet().forEach(t -> out.field(CONSTANT, field(t), array));
    out.method(new ClassAssembler.Head(STATIC, "<clinit>", "()V"), this::initialise);
    return out.finish();
  }

  private static String field(String enumType) {
    return "$SwitchMap$" + enumType.replace('/', '$');
  }

  private void initialise(CodeWriter code) {
    numbers.forEach((type, constants) -> initialise(code, type, constants));
    code.returns(BasicTypes.VOID);
  }

  /** A constant that is gone at run time has no number. */
  private void initialise(CodeWriter code, String type, Map<String, Integer> constants) {
    Type array = new Type.Array(BasicTypes.INT);
    code.line(lines.getOrDefault(type, 0));
    code.invoke(Call.STATIC, type, "values", "()[L" + type + ";", false);
    code.arrayLength();
    code.newArray(BasicTypes.INT);
    code.putStatic(name(), field(type), array);
    constants.forEach(
        (constant, number) -> {
          Mark from = new Mark();
          Mark to = new Mark();
          Mark gone = new Mark();
          Mark end = new Mark();
          code.place(from);
          code.getStatic(name(), field(type), array);
          code.getStatic(type, constant, Type.of(type));
          code.invoke(Call.VIRTUAL, type, "ordinal", "()I", false);
          code.constant(number);
          code.storeElement(BasicTypes.INT);
          code.place(to);
          code.jump(end);
          code.handle(from, to, gone, "java/lang/NoSuchFieldError");
          code.placeHandler(gone);
          code.store(BasicTypes.OBJECT, 0);
          code.place(end);
        });
  }
}
