package dev.baton.engine.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadPoolExecutor;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

class FramesTest {
  /** Straight bodies are gone through once; the analyser has to find the same in them. */
  @Test
  void areThoseOfTheAnalyser() throws Exception {
    int compared = 0;
    for (Class<?> type :
        List.of(String.class, Math.class, HashMap.class, ThreadPoolExecutor.class, Map.class)) {
      ClassNode node = read(type);
      for (MethodNode method : node.methods) {
        if (method.instructions.size() > 0) {
          compared += compare(node.name, method);
        }
      }
    }
    assertTrue(compared > 1000, () -> "too little was compared");
  }

  @Test
  void codeThatFallsOffItsEndMakesNoSense() {
    MethodNode method = new MethodNode(Opcodes.ACC_STATIC, "falls", "()V", null, null);
    method.instructions.add(new InsnNode(Opcodes.NOP));
    assertThrows(AnalyzerException.class, () -> Frames.of("A", method, interpreter(method)));
  }

  @Test
  void stackThatIsTooSmallMakesNoSense() {
    MethodNode method = new MethodNode(Opcodes.ACC_STATIC, "grows", "()V", null, null);
    method.instructions.add(new InsnNode(Opcodes.ICONST_0));
    method.instructions.add(new InsnNode(Opcodes.RETURN));
    assertThrows(AnalyzerException.class, () -> Frames.of("A", method, interpreter(method)));
  }

  private static ClassNode read(Class<?> type) throws Exception {
    String file = "/" + type.getName().replace('.', '/') + ".class";
    ClassNode node = new ClassNode();
    try (InputStream bytes = type.getResourceAsStream(file)) {
      new ClassReader(bytes).accept(node, ClassReader.SKIP_FRAMES);
    }
    return node;
  }

  private static int compare(String owner, MethodNode method) throws Exception {
    Frame<Origins>[] ours = Frames.of(owner, method, interpreter(method));
    Frame<Origins>[] all = new Analyzer<>(interpreter(method)).analyze(owner, method);
    int compared = 0;
    for (int i = 0; i < all.length; i++) {
      if (ours[i] != null) {
        assertEquals(content(all[i]), content(ours[i]), owner + "." + method.name + " at " + i);
        compared++;
      }
    }
    return compared;
  }

  private static List<Origins> content(Frame<Origins> frame) {
    List<Origins> content = new ArrayList<>();
    for (int i = 0; i < frame.getLocals() + frame.getStackSize(); i++) {
      content.add(
          i < frame.getLocals() ? frame.getLocal(i) : frame.getStack(i - frame.getLocals()));
    }
    return content;
  }

  private static OriginInterpreter interpreter(MethodNode method) {
    int[] arguments = new int[Type.getArgumentsAndReturnSizes(method.desc) >> 2];
    return new OriginInterpreter(method.instructions, arguments);
  }
}
