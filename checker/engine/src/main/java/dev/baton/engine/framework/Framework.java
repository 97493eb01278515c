package dev.baton.engine.framework;

import dev.baton.engine.replay.Made;
import java.util.Set;

/** A framework: a value that knows its idioms. Stateless. */
interface Framework {
  /** Its name, as people say it. */
  String name();

  /** Simple names of the types by which code that builds agents is known. */
  Set<String> vocabulary();

  /** Whether a graph begins with this object. */
  boolean isRoot(Made made);

  /** Notes all that the object says about its graph. */
  void read(Made root, Sketch sketch);
}
