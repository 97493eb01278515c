package dev.baton.engine.facts;

import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Edge;
import dev.baton.engine.effect.Site;
import dev.baton.engine.effect.Slots;
import dev.baton.engine.effect.Summary;
import dev.baton.engine.flow.Entries;
import dev.baton.engine.flow.World;
import dev.baton.engine.model.Cell;
import dev.baton.engine.model.Runner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keys of maps that agents return: updates of a state that whoever called them will merge. */
final class Updates {
  private static final int DEEPEST = 4;
  private final World world;

  Updates(World world) {
    this.world = world;
  }

  /** A key of an update. */
  record Update(Cell cell, Site site) {}

  /** The keys that the entry point of a role returns. */
  List<Update> of(Entries.Entry entry) {
    List<Update> found = new ArrayList<>();
    if (entry.runner().kind() == Runner.Kind.ROLE) {
      Summary summary = world.summaries().of(entry.method());
      Set<Value> seen = new HashSet<>();
      summary.returns().forEach(value -> collect(value, summary, found, seen));
    }
    return found;
  }

  private void collect(Value value, Summary summary, List<Update> found, Set<Value> seen) {
    if (!(value instanceof Value.Fresh) || seen.size() > DEEPEST || !seen.add(value)) {
      return;
    }
    for (Edge edge : summary.edges()) {
      if (edge.base().equals(value)) {
        String key = Slots.keyOf(edge.slot());
        Cell cell = key.isEmpty() ? null : world.policies().ofKey(key);
        if (cell != null) {
          found.add(new Update(cell, edge.site()));
        }
        collect(edge.value(), summary, found, seen);
      }
    }
  }
}
