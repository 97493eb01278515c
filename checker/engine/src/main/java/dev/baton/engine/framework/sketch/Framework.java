package dev.baton.engine.framework.sketch;

import dev.baton.engine.model.Place;
import dev.baton.engine.replay.Replay;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A framework: a value that knows its idioms. Stateless. */
public interface Framework {
  /** Its name, as people say it. */
  String name();

  /** The package that its types stand in or under. */
  String home();

  /** Simple names of the types by which code that builds agents is known. */
  Set<String> vocabulary();

  /** The graphs that the program builds, after all code that builds agents has been replayed. */
  List<Origin> graphs(Replay replay);

  /**
   * Where a graph begins.
   *
   * @param name tells it from others: the method and line that build it, or the type
   * @param read notes all that is said about it
   */
  record Origin(String name, Place place, Consumer<Sketch> read) {}
}
