package dev.baton.engine.bytecode;

import dev.baton.engine.code.Value;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** Joined texts: which constant parts stand between the computed ones. */
final class Recipes {
  private static final char ARGUMENT = '\1';
  private static final char CONSTANT = '\2';

  private Recipes() {}

  /** All parts, in order; see {@code StringConcatFactory.makeConcatWithConstants}. */
  static List<List<Value>> parts(InvokeDynamicInsnNode call, List<List<Value>> computed) {
    if (call.bsmArgs.length == 0 || !(call.bsmArgs[0] instanceof String recipe)) {
      return computed;
    }
    List<List<Value>> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int argument = 0;
    int constant = 1;
    for (int at = 0; at < recipe.length(); at++) {
      char c = recipe.charAt(at);
      if (c == CONSTANT) {
        text.append(call.bsmArgs[constant++]);
      } else if (c == ARGUMENT) {
        flush(text, parts);
        parts.add(computed.get(argument++));
      } else {
        text.append(c);
      }
    }
    flush(text, parts);
    return parts;
  }

  private static void flush(StringBuilder text, List<List<Value>> parts) {
    if (!text.isEmpty()) {
      parts.add(List.of(new Value.Constant(text.toString())));
      text.setLength(0);
    }
  }
}
