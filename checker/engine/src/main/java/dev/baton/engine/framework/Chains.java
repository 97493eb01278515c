package dev.baton.engine.framework;

import dev.baton.engine.replay.Act;
import dev.baton.engine.replay.Made;
import dev.baton.engine.replay.Thing;
import java.util.ArrayList;
import java.util.List;

/** What was set on the builder that an object comes from. */
final class Chains {
  private Chains() {}

  /** The calls of this name on the object or on its builder, in order. */
  static List<Act> setting(Thing thing, String name) {
    return all(thing).stream().filter(act -> act.name().equals(name)).toList();
  }

  /** Every call on the object's builder, and on the object itself. */
  static List<Act> all(Thing thing) {
    List<Act> found = new ArrayList<>();
    if (thing instanceof Made made) {
      Act birth = made.birth();
      if (birth != null && !birth.isStatic() && !birth.name().equals("<init>")) {
        birth.receiver().forEach(builder -> found.addAll(all(builder)));
      }
      found.addAll(made.log());
    }
    return found;
  }
}
