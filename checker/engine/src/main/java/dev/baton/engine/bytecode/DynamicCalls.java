package dev.baton.engine.bytecode;

import static org.objectweb.asm.Opcodes.H_INVOKESTATIC;

import dev.baton.engine.code.Instruction;
import dev.baton.engine.code.MethodRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** Calls that are linked when they first run: texts put together, lambdas, switches. */
final class DynamicCalls {
  private static final char ARGUMENT = '\1';
  private static final char CONSTANT = '\2';

  private DynamicCalls() {}

  static Instruction read(InvokeDynamicInsnNode call) {
    Type[] arguments = Type.getArgumentTypes(call.desc);
    List<Boolean> wide = Stream.of(arguments).map(type -> type.getSize() == 2).toList();
    if (OriginInterpreter.isConcat(call)) {
      return new Instruction.Concat(parts(call, arguments.length), wide);
    }
    boolean isFunction =
        call.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")
            && call.bsmArgs[1] instanceof Handle;
    if (isFunction) {
      Handle handle = (Handle) call.bsmArgs[1];
      MethodRef target = new MethodRef(handle.getOwner(), handle.getName(), handle.getDesc());
      return new Instruction.Function(target, handle.getTag() == H_INVOKESTATIC, wide);
    }
    int taken = Stream.of(arguments).mapToInt(Type::getSize).sum();
    Type result = Type.getReturnType(call.desc);
    return new Instruction.Opaque(taken, result.getSort() != Type.VOID, result.getSize() == 2);
  }

  /** See {@code StringConcatFactory.makeConcatWithConstants}. */
  private static List<String> parts(InvokeDynamicInsnNode call, int arguments) {
    if (call.bsmArgs.length == 0 || !(call.bsmArgs[0] instanceof String recipe)) {
      return Collections.nCopies(arguments, Instruction.Concat.VALUE);
    }
    List<String> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int constant = 1;
    for (int at = 0; at < recipe.length(); at++) {
      char c = recipe.charAt(at);
      if (c == CONSTANT) {
        text.append(call.bsmArgs[constant++]);
      } else if (c == ARGUMENT) {
        flush(text, parts);
        parts.add(Instruction.Concat.VALUE);
      } else {
        text.append(c);
      }
    }
    flush(text, parts);
    return parts;
  }

  private static void flush(StringBuilder text, List<String> parts) {
    if (!text.isEmpty()) {
      parts.add(text.toString());
      text.setLength(0);
    }
  }
}
