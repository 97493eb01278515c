package dev.baton.engine.bytecode;

import static org.objectweb.asm.Opcodes.*;

import dev.baton.engine.code.Flow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** Control flow between instructions, thinned to those that became ops. */
final class FlowReader {
  private final MethodNode method;
  private final InsnList code;
  private final int[] opAt;

  FlowReader(MethodNode method) {
    this.method = method;
    this.code = method.instructions;
    this.opAt = new int[code.size() + 1];
    Arrays.fill(opAt, -1);
  }

  /** The instruction became this op. */
  void mark(int instruction, int op) {
    opAt[instruction] = op;
  }

  Flow read(int ops) {
    List<int[]> next = new ArrayList<>();
    List<int[]> raised = new ArrayList<>();
    for (int i = 0; i < code.size(); i++) {
      if (opAt[i] >= 0) {
        next.add(opsFrom(successors(i), ops));
        raised.add(opsFrom(handlers(i), ops));
      }
    }
    return new Flow(firstOp(0, ops), next, raised);
  }

  private int[] opsFrom(List<Integer> instructions, int ops) {
    return instructions.stream().mapToInt(i -> firstOp(i, ops)).toArray();
  }

  /** Only ops branch, so all other instructions have one way to go on. */
  private int firstOp(int from, int ops) {
    int at = from;
    for (int steps = 0; at < code.size() && steps <= code.size(); steps++) {
      if (opAt[at] >= 0) {
        return opAt[at];
      }
      AbstractInsnNode insn = code.get(at);
      at = insn.getOpcode() == GOTO ? indexOf(((JumpInsnNode) insn).label) : at + 1;
    }
    return ops;
  }

  private List<Integer> successors(int index) {
    AbstractInsnNode insn = code.get(index);
    int opcode = insn.getOpcode();
    if ((opcode >= IRETURN && opcode <= RETURN) || opcode == ATHROW) {
      return List.of();
    }
    if (insn instanceof JumpInsnNode jump) {
      return List.of(index + 1, indexOf(jump.label));
    }
    if (insn instanceof TableSwitchInsnNode table) {
      return targets(table.dflt, table.labels);
    }
    if (insn instanceof LookupSwitchInsnNode lookup) {
      return targets(lookup.dflt, lookup.labels);
    }
    return List.of(index + 1);
  }

  private List<Integer> targets(LabelNode otherwise, List<LabelNode> labels) {
    List<Integer> all = new ArrayList<>();
    all.add(indexOf(otherwise));
    labels.forEach(label -> all.add(indexOf(label)));
    return all;
  }

  private List<Integer> handlers(int index) {
    List<Integer> found = new ArrayList<>();
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      if (indexOf(block.start) <= index && index < indexOf(block.end)) {
        found.add(indexOf(block.handler));
      }
    }
    return found;
  }

  private int indexOf(LabelNode label) {
    return code.indexOf(label);
  }
}
