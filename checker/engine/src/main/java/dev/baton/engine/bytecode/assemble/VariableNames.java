package dev.baton.engine.bytecode.assemble;

import dev.baton.engine.symbol.Type;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.MethodVisitor;

/** What the variables of a method are called, and where. */
final class VariableNames {
  private final List<Named> open = new ArrayList<>();
  private final List<Named> closed = new ArrayList<>();
  private final List<Mark> ends = new ArrayList<>();

  private record Named(int slot, String name, Type type, Mark from) {}

  void name(int slot, String name, Type type, Mark from) {
    open.add(new Named(slot, name, type, from));
  }

  boolean anyFrom(int firstSlot) {
    return open.stream().anyMatch(v -> v.slot() >= firstSlot);
  }

  void forget(int firstSlot, Mark end) {
    for (Named variable : List.copyOf(open)) {
      if (variable.slot() >= firstSlot) {
        open.remove(variable);
        closed.add(variable);
        ends.add(end);
      }
    }
  }

  void write(Mark end, MethodVisitor out) {
    forget(0, end);
    for (int i = 0; i < closed.size(); i++) {
      Named variable = closed.get(i);
      out.visitLocalVariable(
          variable.name(),
          variable.type().descriptor(),
          null,
          variable.from().label,
          ends.get(i).label,
          variable.slot());
    }
  }
}
