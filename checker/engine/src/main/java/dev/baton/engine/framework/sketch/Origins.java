package dev.baton.engine.framework.sketch;

import dev.baton.engine.framework.sketch.Framework.Origin;
import dev.baton.engine.replay.Replay;
import dev.baton.engine.replay.thing.Act;
import dev.baton.engine.replay.thing.Made;
import dev.baton.engine.resolve.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Graphs that begin with an object. */
public final class Origins {
  private Origins() {}

  /** One for each object that answers. */
  public static List<Origin> of(
      Replay replay, Predicate<Made> isRoot, BiConsumer<Made, Sketch> read) {
    List<Origin> found = new ArrayList<>();
    for (Made made : replay.made()) {
      Act birth = made.birth();
      if (birth != null && isRoot.test(made)) {
        String name = Names.method(birth.host(), replay.world().program()) + ":" + birth.line();
        found.add(new Origin(name, replay.place(birth), sketch -> read.accept(made, sketch)));
      }
    }
    return found;
  }
}
