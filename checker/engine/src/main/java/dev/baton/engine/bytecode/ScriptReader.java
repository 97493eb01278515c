package dev.baton.engine.bytecode;

import static org.objectweb.asm.Opcodes.*;

import dev.baton.engine.code.Instruction;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Script;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Reads a body as the instructions of a stack machine. */
final class ScriptReader {
  private final IdentityHashMap<AbstractInsnNode, Integer> index = new IdentityHashMap<>();
  private int line;

  private ScriptReader() {}

  static Script read(MethodNode method) {
    ScriptReader reader = new ScriptReader();
    int next = 0;
    for (AbstractInsnNode insn : method.instructions) {
      reader.index.put(insn, next);
      next += insn.getOpcode() < 0 ? 0 : 1;
    }
    List<Instruction> found = new ArrayList<>(next);
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof LineNumberNode number) {
        reader.line = number.line;
      } else if (insn.getOpcode() >= 0) {
        found.add(reader.instruction(insn));
      }
    }
    List<Script.Handler> handlers = new ArrayList<>();
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      if (block.type != null && reader.at(block.start) < reader.at(block.end)) {
        handlers.add(new Script.Handler(reader.at(block.start), reader.at(block.handler)));
      }
    }
    return new Script(found, handlers, method.maxLocals);
  }

  private int at(AbstractInsnNode insn) {
    return index.getOrDefault(insn, 0);
  }

  private Instruction instruction(AbstractInsnNode insn) {
    int opcode = insn.getOpcode();
    if (insn instanceof VarInsnNode local) {
      boolean wide = opcode == LLOAD || opcode == DLOAD || opcode == LSTORE || opcode == DSTORE;
      boolean loads = opcode <= ALOAD;
      return loads ? new Instruction.Load(local.var, wide) : new Instruction.Keep(local.var, wide);
    }
    if (insn instanceof FieldInsnNode field) {
      return field(field);
    }
    if (insn instanceof MethodInsnNode call) {
      MethodRef target = new MethodRef(call.owner, call.name, call.desc);
      boolean isStatic = opcode == INVOKESTATIC;
      return new Instruction.Invoke(target, isStatic || opcode == INVOKESPECIAL, isStatic, line);
    }
    if (insn instanceof InvokeDynamicInsnNode dynamic) {
      return DynamicCalls.read(dynamic);
    }
    if (insn instanceof JumpInsnNode jump) {
      return jump(opcode, at(jump.label));
    }
    if (insn instanceof TableSwitchInsnNode table) {
      List<Integer> labels = new ArrayList<>();
      for (int label = table.min; label <= table.max; label++) {
        labels.add(label);
      }
      return new Instruction.Choose(labels, targets(table.labels), at(table.dflt));
    }
    if (insn instanceof LookupSwitchInsnNode lookup) {
      return new Instruction.Choose(lookup.keys, targets(lookup.labels), at(lookup.dflt));
    }
    return other(insn, opcode);
  }

  private List<Integer> targets(List<LabelNode> labels) {
    return labels.stream().map(this::at).toList();
  }

  private Instruction field(FieldInsnNode field) {
    boolean wide = Type.getType(field.desc).getSize() == 2;
    boolean isStatic = field.getOpcode() == GETSTATIC || field.getOpcode() == PUTSTATIC;
    return field.getOpcode() == GETFIELD || field.getOpcode() == GETSTATIC
        ? new Instruction.GetField(field.owner, field.name, isStatic, wide)
        : new Instruction.PutField(field.owner, field.name, isStatic, wide, line);
  }

  private static Instruction jump(int opcode, int target) {
    return switch (opcode) {
      case GOTO -> new Instruction.Jump(target);
      case IFEQ, IFNULL -> new Instruction.Branch(Op.Relation.EQUAL, true, target);
      case IFNE, IFNONNULL -> new Instruction.Branch(Op.Relation.NOT_EQUAL, true, target);
      case IFLT -> new Instruction.Branch(Op.Relation.LESS, true, target);
      case IFGE -> new Instruction.Branch(Op.Relation.AT_LEAST, true, target);
      case IFGT -> new Instruction.Branch(Op.Relation.GREATER, true, target);
      case IFLE -> new Instruction.Branch(Op.Relation.AT_MOST, true, target);
      case IF_ICMPEQ, IF_ACMPEQ -> new Instruction.Branch(Op.Relation.EQUAL, false, target);
      case IF_ICMPNE, IF_ACMPNE -> new Instruction.Branch(Op.Relation.NOT_EQUAL, false, target);
      case IF_ICMPLT -> new Instruction.Branch(Op.Relation.LESS, false, target);
      case IF_ICMPGE -> new Instruction.Branch(Op.Relation.AT_LEAST, false, target);
      case IF_ICMPGT -> new Instruction.Branch(Op.Relation.GREATER, false, target);
      default -> new Instruction.Branch(Op.Relation.AT_MOST, false, target);
    };
  }

  private static Instruction other(AbstractInsnNode insn, int opcode) {
    if (insn instanceof IincInsnNode step) {
      return new Instruction.Increase(step.var, step.incr);
    }
    if (insn instanceof TypeInsnNode typed) {
      return switch (opcode) {
        case NEW -> new Instruction.New(typed.desc);
        case ANEWARRAY -> new Instruction.NewArray(1);
        case INSTANCEOF -> new Instruction.IsA(typed.desc);
        default -> new Instruction.Nothing();
      };
    }
    if (insn instanceof MultiANewArrayInsnNode array) {
      return new Instruction.NewArray(array.dims);
    }
    Object constant = Constants.of(insn);
    if (constant != null) {
      return constant.equals(Constants.UNKNOWN)
          ? new Instruction.Opaque(0, true, false)
          : new Instruction.Push(constant);
    }
    return simple(opcode);
  }

  private static Instruction simple(int opcode) {
    if (opcode >= IADD && opcode <= LXOR) {
      return arithmetic(opcode);
    }
    if (opcode >= POP && opcode <= SWAP) {
      return new Instruction.Shuffle(order(opcode));
    }
    return switch (opcode) {
      case NEWARRAY -> new Instruction.NewArray(1);
      case IALOAD, FALOAD, AALOAD, BALOAD, CALOAD, SALOAD -> new Instruction.GetElement(false);
      case LALOAD, DALOAD -> new Instruction.GetElement(true);
      case IASTORE, FASTORE, AASTORE, BASTORE, CASTORE, SASTORE ->
          new Instruction.PutElement(false);
      case LASTORE, DASTORE -> new Instruction.PutElement(true);
      case ARRAYLENGTH -> new Instruction.Length();
      case I2L, I2D, F2L, F2D -> new Instruction.Convert(false, false, true);
      case L2I, L2F, D2I, D2F -> new Instruction.Convert(false, true, false);
      case L2D, D2L -> new Instruction.Convert(false, true, true);
      case I2F, F2I, I2B, I2C, I2S -> new Instruction.Convert(false, false, false);
      case LCMP, DCMPL, DCMPG -> new Instruction.Compute(Instruction.Operator.COMPARE, true);
      case FCMPL, FCMPG -> new Instruction.Compute(Instruction.Operator.COMPARE, false);
      case RETURN -> new Instruction.Return(false);
      case IRETURN, LRETURN, FRETURN, DRETURN, ARETURN -> new Instruction.Return(true);
      case ATHROW -> new Instruction.Throw();
      case MONITORENTER, MONITOREXIT -> new Instruction.Opaque(1, false, false);
      default -> new Instruction.Nothing();
    };
  }

  private static Instruction.Order order(int opcode) {
    return switch (opcode) {
      case POP -> Instruction.Order.POP;
      case POP2 -> Instruction.Order.POP2;
      case DUP -> Instruction.Order.DUP;
      case DUP_X1 -> Instruction.Order.DUP_X1;
      case DUP_X2 -> Instruction.Order.DUP_X2;
      case DUP2 -> Instruction.Order.DUP2;
      case DUP2_X1 -> Instruction.Order.DUP2_X1;
      case DUP2_X2 -> Instruction.Order.DUP2_X2;
      default -> Instruction.Order.SWAP;
    };
  }

  /** Opcodes of one operation follow one another: int, long, float, double. */
  private static Instruction arithmetic(int opcode) {
    boolean hasFourTypes = opcode < ISHL;
    int type = (opcode - (hasFourTypes ? IADD : ISHL)) % (hasFourTypes ? 4 : 2);
    boolean wide = type == 1 || type == 3;
    if (opcode >= INEG && opcode <= DNEG) {
      return new Instruction.Convert(true, wide, wide);
    }
    Instruction.Operator operator =
        switch (opcode - type) {
          case IADD -> Instruction.Operator.ADD;
          case ISUB -> Instruction.Operator.SUBTRACT;
          case IMUL -> Instruction.Operator.MULTIPLY;
          case IDIV -> Instruction.Operator.DIVIDE;
          case IREM -> Instruction.Operator.REMAINDER;
          case Opcodes.IAND -> Instruction.Operator.AND;
          case Opcodes.IOR -> Instruction.Operator.OR;
          case Opcodes.IXOR -> Instruction.Operator.EXCLUSIVE_OR;
          default -> Instruction.Operator.SHIFT;
        };
    return new Instruction.Compute(operator, wide);
  }
}
