package dev.baton.engine.framework;

import dev.baton.engine.replay.Made;
import dev.baton.engine.replay.Replay;
import dev.baton.engine.replay.Thing;
import dev.baton.engine.resolve.Names;
import java.util.Set;

/** What code is called. */
final class Callables {
  private Callables() {}

  /** The method or type that runs; empty where that is unknown. */
  static String name(Set<Thing> code, Replay replay) {
    for (Thing thing : code) {
      if (thing instanceof Thing.Code lambda) {
        return Names.method(lambda.target(), replay.world().program());
      }
      if (thing instanceof Made made) {
        return made.simpleType();
      }
    }
    return "";
  }
}
