package dev.baton.engine.facts;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Slots;
import dev.baton.engine.flow.Reached;
import dev.baton.engine.flow.World;
import dev.baton.engine.model.Cell;
import dev.baton.engine.model.Fact.WriteKind;
import dev.baton.engine.model.Policy;
import dev.baton.engine.model.Runner;
import dev.baton.engine.resolve.Ordinals;
import java.util.ArrayList;
import java.util.List;

/** Assignments of cells that only move forward: constants are known, other values were not seen. */
final class Monotony {
  private final World world;

  Monotony(World world) {
    this.world = world;
  }

  /** How the cell is written, once what is written is known. */
  WriteKind kind(Cell cell, Reached touch, WriteKind seen) {
    boolean concerns =
        seen == WriteKind.ASSIGN
            && cell.kind() == Cell.Kind.FIELD
            && touch.runner().kind() == Runner.Kind.ROLE
            && cell.policy(Policy.Monotonic.class).isPresent();
    if (!concerns) {
      return seen;
    }
    List<Value> initial = initial(cell);
    boolean back =
        touch.effect().touch().written().stream()
            .anyMatch(value -> initial.stream().anyMatch(start -> isBack(value, start)));
    return back ? WriteKind.DECREASE : seen;
  }

  private boolean isBack(Value value, Value start) {
    Integer order = Ordinals.compare(value, start, world.program());
    return order == null ? value.equals(start) : order <= 0;
  }

  /** Whether nothing tells that the new value is not before the old one. */
  boolean isOpen(Cell cell, Reached touch) {
    List<Value> written = touch.effect().touch().written();
    return touch.effect().touch().kind() == WriteKind.ASSIGN
        && cell.kind() == Cell.Kind.FIELD
        && touch.runner().kind() == Runner.Kind.ROLE
        && cell.policy(Policy.Monotonic.class).isPresent()
        && written.stream().noneMatch(Monotony::isConstant);
  }

  private static boolean isConstant(Value value) {
    return value instanceof Value.Constant
        || (value instanceof Value.Static known && Slots.entryOf(known) == null);
  }

  /** What the field starts with, as far as that is a constant. */
  private List<Value> initial(Cell cell) {
    List<Value> found = new ArrayList<>();
    TypeCode type = world.program().type(cell.owner());
    for (MethodCode method : type == null ? List.<MethodCode>of() : type.methods()) {
      if (method.ref().isInitialiser()) {
        for (Op op : method.ops()) {
          if (op instanceof Op.Store store && store.name().equals(cell.name())) {
            store.value().forEach(value -> found.addAll(start(value, method)));
          }
        }
      }
    }
    boolean number =
        type != null
            && type.fields().stream()
                .anyMatch(f -> f.name().equals(cell.name()) && f.descriptor().length() == 1);
    if (found.isEmpty() && number) {
      found.add(new Value.Constant(0));
    }
    return found;
  }

  /** A constant, or what an atomic is made with: nothing is zero. */
  private static List<Value> start(Value value, MethodCode method) {
    if (!(value instanceof Value.Fresh made)) {
      return List.of(value);
    }
    for (Op op : method.ops()) {
      boolean makes =
          op instanceof Op.Call call
              && call.target().name().equals("<init>")
              && call.arguments().get(0).contains(made);
      if (makes) {
        List<List<Value>> arguments = ((Op.Call) op).arguments();
        return arguments.size() > 1 ? arguments.get(1) : List.of(new Value.Constant(0));
      }
    }
    return List.of();
  }
}
