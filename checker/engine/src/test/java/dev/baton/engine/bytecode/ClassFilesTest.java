package dev.baton.engine.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.source.MemoryCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What class files tell of bodies, beyond calls and writes. */
class ClassFilesTest {
  @TempDir private Path folder;

  @Test
  void argumentsTellHowTheyMove() throws IOException {
    List<Op.Call> calls =
        ops("int m(int n) { return n == 0 ? 0 : m(n - 1) + m(n) + m(1 + n); }", Op.Call.class);
    assertEquals(
        List.of(Op.Change.DECREASE, Op.Change.ASSIGN, Op.Change.INCREASE),
        calls.stream().map(call -> call.changes().get(1)).toList());
  }

  @Test
  void localsAndParametersHaveNames() throws IOException {
    MethodCode method =
        method("Object m(int wide, String text) { Object kept = text.trim(); return kept; }");
    assertEquals("text", method.names().get(new Value.Param(2)));
    assertTrue(method.names().containsValue("kept"), method.names().toString());
    assertEquals("wide", method.parameters().get(0).name());
  }

  @Test
  void aSwitchOverAnEnumKeepsWhatItChoosesBy() throws IOException {
    Op.Test test =
        ops(
                "int m(Thread.State s) { switch (s) { case NEW: return 1; default: return 2; } }",
                Op.Test.class)
            .get(0);
    assertEquals(Op.Relation.SWITCH, test.relation());
    assertTrue(
        test.left().values().stream().anyMatch(Value.Result.class::isInstance), test.toString());
    assertTrue(
        test.left().values().stream().anyMatch(Value.Static.class::isInstance), test.toString());
  }

  @Test
  void aParameterThatACompilerAddedHasNoName() throws CorruptClass {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, Opcodes.ACC_ABSTRACT, "S", null, "java/lang/Object", null);
    MethodVisitor method = writer.visitMethod(Opcodes.ACC_ABSTRACT, "m", "(I)V", null, null);
    method.visitParameter(null, Opcodes.ACC_SYNTHETIC);
    method.visitEnd();
    writer.visitEnd();
    TypeCode type = ClassFiles.read(writer.toByteArray());
    assertEquals("", type.methods().get(0).parameters().get(0).name());
  }

  private <O extends Op> List<O> ops(String method, Class<O> kind) throws IOException {
    return method(method).ops().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private MethodCode method(String method) throws IOException {
    Path file = folder.resolve("S.java");
    Files.writeString(file, "class S { " + method + " }");
    MemoryCompiler.Result result = MemoryCompiler.compile(List.of(file), List.of());
    assertEquals(List.of(), result.errors());
    Stream<TypeCode> types = result.classes().values().stream().map(ClassFiles::read);
    return types
        .filter(type -> type.name().equals("S"))
        .flatMap(type -> type.methods().stream())
        .filter(m -> m.ref().name().equals("m"))
        .findFirst()
        .orElseThrow();
  }
}
