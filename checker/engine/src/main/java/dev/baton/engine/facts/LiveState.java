package dev.baton.engine.facts;

import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Paths;
import dev.baton.engine.effect.Site;
import dev.baton.engine.effect.ValueTypes;
import dev.baton.engine.flow.GlobalHeap;
import dev.baton.engine.flow.World;
import dev.baton.engine.model.Cell;
import dev.baton.engine.resolve.MutableTypes;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which values are live references to the content of declared cells, and can be changed. */
final class LiveState {
  private final World world;
  private final GlobalHeap heap;
  private final Paths paths;
  private final ValueTypes types;

  LiveState(World world, GlobalHeap heap) {
    this.world = world;
    this.heap = heap;
    this.paths = new Paths(world.policies());
    this.types = new ValueTypes(world.program());
  }

  /** The cell that the value would let its holder change; absent where it is none. */
  @Nullable Cell cell(Value value) {
    if (Paths.root(value) instanceof Value.Fresh) {
      return null;
    }
    Cell cell = paths.cell(value);
    return cell == null || !canChange(value) ? null : cell;
  }

  private boolean canChange(Value value) {
    String type = types.of(value);
    if (!MutableTypes.isMutable(type, world.program())) {
      return false;
    }
    Map<Value, Site> held = heap.stored().getOrDefault(heap.placeOf(value), Map.of());
    return held.isEmpty() || !held.keySet().stream().allMatch(GlobalHeap::isFixed);
  }

  /** Whether objects of the declared type can be changed. */
  boolean isMutable(Value value) {
    return MutableTypes.isMutable(types.of(value), world.program());
  }

  /** The declared type, as a descriptor; empty where none is known. */
  String type(Value value) {
    return types.of(value);
  }
}
