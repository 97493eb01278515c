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
  private static final int[] NOWHERE = {};
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
    List<int[]> next = new ArrayList<>(ops);
    List<int[]> raised = new ArrayList<>(ops);
    for (int i = 0; i < code.size(); i++) {
      if (opAt[i] >= 0) {
        next.add(successors(i, ops));
        raised.add(method.tryCatchBlocks.isEmpty() ? NOWHERE : handlers(i, ops));
      }
    }
    return new Flow(firstOp(0, ops), next, raised);
  }

  /** Only ops branch, so all other instructions have one way to go on. */
  private int firstOp(int from, int ops) {
    int at = from;
    for (int steps = 0; at < code.size() && steps <= code.size(); steps++) {
      if (opAt[at] >= 0) {
        return opAt[at];
      }
      AbstractInsnNode insn = code.get(at);
      at = insn.getOpcode() == GOTO ? code.indexOf(((JumpInsnNode) insn).label) : at + 1;
    }
    return ops;
  }

  private int firstOp(LabelNode label, int ops) {
    return firstOp(code.indexOf(label), ops);
  }

  private int[] successors(int index, int ops) {
    AbstractInsnNode insn = code.get(index);
    int opcode = insn.getOpcode();
    if ((opcode >= IRETURN && opcode <= RETURN) || opcode == ATHROW) {
      return NOWHERE;
    }
    if (insn instanceof JumpInsnNode jump) {
      return new int[] {firstOp(index + 1, ops), firstOp(jump.label, ops)};
    }
    if (insn instanceof TableSwitchInsnNode table) {
      return targets(table.dflt, table.labels, ops);
    }
    if (insn instanceof LookupSwitchInsnNode lookup) {
      return targets(lookup.dflt, lookup.labels, ops);
    }
    return new int[] {firstOp(index + 1, ops)};
  }

  private int[] targets(LabelNode otherwise, List<LabelNode> labels, int ops) {
    int[] all = new int[labels.size() + 1];
    all[0] = firstOp(otherwise, ops);
    for (int i = 0; i < labels.size(); i++) {
      all[i + 1] = firstOp(labels.get(i), ops);
    }
    return all;
  }

  private int[] handlers(int index, int ops) {
    int[] found = NOWHERE;
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      if (code.indexOf(block.start) <= index && index < code.indexOf(block.end)) {
        found = Arrays.copyOf(found, found.length + 1);
        found[found.length - 1] = firstOp(block.handler, ops);
      }
    }
    return found;
  }
}
