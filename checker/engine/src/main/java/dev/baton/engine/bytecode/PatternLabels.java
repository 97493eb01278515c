package dev.baton.engine.bytecode;

import dev.baton.engine.code.Value;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** Switches over patterns: which type each number stands for. */
final class PatternLabels {
  private static final String SWITCH = "java/lang/runtime/SwitchBootstraps";

  private PatternLabels() {}

  /** Whether the instruction finds the number of the pattern that matches. */
  static boolean isSwitch(InvokeDynamicInsnNode call) {
    return call.bsm.getOwner().equals(SWITCH);
  }

  /** The patterns of the switch that this jump ends; absent where it is none over patterns. */
  static @Nullable List<Value> of(AbstractInsnNode jump) {
    AbstractInsnNode before = jump.getPrevious();
    while (before != null && before.getOpcode() < 0) {
      before = before.getPrevious();
    }
    return before instanceof InvokeDynamicInsnNode call && isSwitch(call)
        ? Stream.of(call.bsmArgs).map(PatternLabels::label).toList()
        : null;
  }

  private static Value label(Object pattern) {
    boolean isType = pattern instanceof Type type && type.getSort() == Type.OBJECT;
    return isType ? new Value.Constant(pattern.toString()) : new Value.Unknown();
  }
}
