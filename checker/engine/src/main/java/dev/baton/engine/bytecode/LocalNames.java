package dev.baton.engine.bytecode;

import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ASTORE;

import dev.baton.engine.code.Value;
import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Frame;

/** What local variables are called, where the compiler kept it ({@code -g}). */
final class LocalNames {
  private LocalNames() {}

  /** The values that are stored under a name, and the parameters. */
  static Map<Value, String> of(MethodNode method, Frame<Origins>[] frames) {
    if (method.localVariables == null || method.localVariables.isEmpty()) {
      return Map.of();
    }
    Map<Value, String> names = new HashMap<>();
    int arguments = Type.getArgumentTypes(method.desc).length;
    int receiver = (method.access & ACC_STATIC) == 0 ? 1 : 0;
    for (int i = 0; i < arguments; i++) {
      names.put(new Value.Param(i + receiver), parameter(method, i));
    }
    for (int at = 0; at < method.instructions.size(); at++) {
      AbstractInsnNode insn = method.instructions.get(at);
      if (insn.getOpcode() == ASTORE && frames[at] != null) {
        Origins stored = BodyReader.top(frames[at], 0);
        String name = nameAt(method, ((VarInsnNode) insn).var, at + 1);
        if (stored.values().size() == 1 && !name.isEmpty()) {
          names.putIfAbsent(stored.values().get(0), name);
        }
      }
    }
    names.values().removeIf(String::isEmpty);
    return Map.copyOf(names);
  }

  /** A parameter's name, empty where it was not kept. */
  static String parameter(MethodNode method, int index) {
    if (method.localVariables == null) {
      return "";
    }
    Type[] types = Type.getArgumentTypes(method.desc);
    int slot = (method.access & ACC_STATIC) == 0 ? 1 : 0;
    for (int i = 0; i < index; i++) {
      slot += types[i].getSize();
    }
    return nameAt(method, slot, 0);
  }

  private static String nameAt(MethodNode method, int slot, int at) {
    InsnList code = method.instructions;
    for (LocalVariableNode local : method.localVariables) {
      if (local.index == slot && code.indexOf(local.start) <= at && at < code.indexOf(local.end)) {
        return local.name;
      }
    }
    return "";
  }
}
