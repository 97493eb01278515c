package dev.baton.engine.framework.sketch;

import dev.baton.engine.model.GraphFact.Manner;
import dev.baton.engine.replay.MapContent;
import dev.baton.engine.replay.Outcome;
import dev.baton.engine.replay.Replay;
import dev.baton.engine.replay.thing.Act;
import dev.baton.engine.replay.thing.Thing;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Nodes that return a stream: the map that the stream ends with becomes part of the state as well.
 */
final class Streams {
  private static final Set<String> LAST_PARTS = Set.of("GraphResponse", "Data");

  private Streams() {}

  /** Notes what the streams that the code makes leave in the state. */
  static void note(String node, Outcome outcome, NodeWork work, Replay replay) {
    for (Act act : outcome.acts()) {
      MapContent.of(last(act, replay))
          .entries()
          .forEach(entry -> work.write(node, entry, Manner.RETURNED));
    }
  }

  private static Set<Thing> last(Act act, Replay replay) {
    boolean ends = act.name().equals("done") && LAST_PARTS.contains(act.owner());
    if (ends && act.count() == 1) {
      return act.argument(0);
    }
    Set<Thing> found = new LinkedHashSet<>();
    if (act.name().equals("mapResult") && act.count() == 1) {
      for (Thing function : act.argument(0)) {
        found.addAll(replay.call(function, "apply", List.of(Set.of(Thing.UNKNOWN))).returned());
      }
    }
    return found;
  }
}
