package dev.baton.engine.bytecode.assemble;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;

/** A place in the code that can be jumped to. */
public final class Mark {
  final Label label = new Label();

  /** What is on the stack here, once something has jumped here or run into it. */
  @Nullable StackSizes stack;

  /** How many instructions stand before it. */
  int at;

  /** Whether an instruction stands between this and a later place. */
  public boolean isBefore(Mark other) {
    return at < other.at;
  }

  /** Whether something jumps here. */
  public boolean isReached() {
    return stack != null;
  }
}
