package dev.baton.engine.bytecode;

import static org.objectweb.asm.Opcodes.*;

import dev.baton.engine.code.Op;
import dev.baton.engine.code.Op.Relation;
import dev.baton.engine.code.Value;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;
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
    return onSwitch(value, IntStream.rangeClosed(table.min, table.max).boxed(), table, line);
  }

  static Op.Test test(Origins value, LookupSwitchInsnNode lookup, int line) {
    return onSwitch(value, lookup.keys.stream(), lookup, line);
  }

  private static Op.Test onSwitch(
      Origins value, Stream<Integer> numbers, AbstractInsnNode jump, int line) {
    List<Value> patterns = PatternLabels.of(jump);
    List<Value> labels = numbers.map(number -> label(number, patterns)).toList();
    Relation relation = patterns == null ? Relation.SWITCH : Relation.TYPE_SWITCH;
    return new Op.Test(operand(value), new Op.Operand(labels, -1, ""), relation, line);
  }

  private static Value label(int number, @Nullable List<Value> patterns) {
    if (patterns == null) {
      return new Value.Constant(number);
    }
    return number >= 0 && number < patterns.size() ? patterns.get(number) : new Value.Unknown();
  }

  private static Op.Operand operand(Origins origins) {
    return new Op.Operand(origins.values(), origins.variable(), origins.type());
  }
}
