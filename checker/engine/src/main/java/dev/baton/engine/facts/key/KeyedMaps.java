package dev.baton.engine.facts.key;

import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Paths;
import dev.baton.engine.effect.Slots;
import dev.baton.engine.effect.Touch;
import dev.baton.engine.flow.GlobalHeap;
import dev.baton.engine.flow.Reached;
import dev.baton.engine.flow.World;
import dev.baton.engine.model.Cell;
import dev.baton.engine.model.Fact.WriteKind;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which maps have keys with a policy, as far as somebody is seen to write them there. Not
 * thread-safe.
 */
public final class KeyedMaps {
  private final World world;
  private final GlobalHeap heap;
  private final Paths paths;
  private final Map<String, Set<Cell>> keys = new HashMap<>();

  /** The maps in all that is reached. */
  public KeyedMaps(World world, GlobalHeap heap, List<Reached> reached) {
    this.world = world;
    this.heap = heap;
    this.paths = new Paths(world.policies());
    reached.forEach(this::add);
  }

  private void add(Reached touch) {
    Value key = touch.effect().touch().key();
    Cell cell =
        key == null
            ? touch.effect().cell()
            : world.policies().nameOf(key).map(world.policies()::ofKey).orElse(null);
    if (cell == null || cell.kind() != Cell.Kind.KEY || cell.policies().isEmpty()) {
      return;
    }
    for (Value target : touch.targets()) {
      String map = heap.mapOf(key == null ? paths.holder(target) : target);
      if (!map.isEmpty()) {
        keys.computeIfAbsent(map, m -> new LinkedHashSet<>()).add(cell);
      }
    }
  }

  /** The keys of the map itself. */
  public Set<Cell> of(Value map) {
    return keys.getOrDefault(heap.mapOf(map), Set.of());
  }

  /**
   * The keys that are removed with all others: of a map that is known to be the one in question,
   * which those that callers give are not.
   */
  public Set<Cell> cleared(Reached touch, Value map) {
    Touch how = touch.effect().touch();
    boolean all = how.kind() == WriteKind.REMOVE && touch.effect().site().member().equals("clear");
    return all && how.key() == null && !heap.isGiven(map) ? of(map) : Set.of();
  }

  /** The keys of which one can be touched, where none is named: of the map that it happens in. */
  public Set<Cell> around(Reached touch, Value target) {
    Touch how = touch.effect().touch();
    boolean keysKnown = how.kind() == WriteKind.REPLACE && !how.written().isEmpty(); // of putAll
    if (paths.touched(how, target) != null || keysKnown) {
      return Set.of();
    }
    Value at = target;
    Set<Cell> found = of(at);
    while (found.isEmpty() && !(at instanceof Value.Field step && Slots.isKey(step))) {
      if (at instanceof Value.Element element) {
        at = element.base();
        found = of(at);
      } else if (at instanceof Value.Field field) {
        at = field.base();
      } else {
        break;
      }
    }
    return found;
  }
}
