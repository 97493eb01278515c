package dev.baton.engine.bytecode;

import static org.objectweb.asm.Opcodes.*;

import dev.baton.engine.code.Op;
import dev.baton.engine.code.Op.Relation;
import dev.baton.engine.code.Value;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.analysis.Frame;

/** Conditional jumps and switches as {@link Op.Test}. */
final class Branches {
  private static final Op.Operand ZERO = new Op.Operand(List.of(new Value.Constant(0)), -1, "");
  private static final Op.Operand NULL = new Op.Operand(List.of(), -1, "");

  private Branches() {}

  static Op.Test test(int opcode, Frame<Origins> frame, int line) {
    boolean twoSided = opcode >= IF_ICMPEQ && opcode <= IF_ACMPNE;
    Origins left = BodyReader.top(frame, twoSided ? 1 : 0);
    Op.Operand right;
    if (twoSided) {
      right = operand(BodyReader.top(frame, 0));
    } else if (left.against() != null) {
      right = operand(left.against());
    } else {
      right = opcode == IFNULL || opcode == IFNONNULL ? NULL : ZERO;
    }
    return new Op.Test(operand(left), right, relation(opcode), line);
  }

  private static Relation relation(int opcode) {
    return switch (opcode) {
      case IFEQ, IF_ICMPEQ, IF_ACMPEQ, IFNULL -> Relation.EQUAL;
      case IFNE, IF_ICMPNE, IF_ACMPNE, IFNONNULL -> Relation.NOT_EQUAL;
      case IFLT, IF_ICMPLT -> Relation.LESS;
      case IFGE, IF_ICMPGE -> Relation.AT_LEAST;
      case IFGT, IF_ICMPGT -> Relation.GREATER;
      default -> Relation.AT_MOST;
    };
  }

  static Op.Test test(Origins value, TableSwitchInsnNode table, int line) {
    List<Value> labels = new ArrayList<>();
    for (int label = table.min; label <= table.max; label++) {
      labels.add(new Value.Constant(label));
    }
    return onSwitch(value, labels, line);
  }

  static Op.Test test(Origins value, LookupSwitchInsnNode lookup, int line) {
    return onSwitch(value, lookup.keys.stream().<Value>map(Value.Constant::new).toList(), line);
  }

  private static Op.Test onSwitch(Origins value, List<Value> labels, int line) {
    return new Op.Test(operand(value), new Op.Operand(labels, -1, ""), Relation.SWITCH, line);
  }

  private static Op.Operand operand(Origins origins) {
    return new Op.Operand(origins.list(), origins.variable(), origins.type());
  }
}
