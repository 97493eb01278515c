package dev.baton.engine.model.graph;

import dev.baton.engine.model.GraphFact;
import dev.baton.engine.model.Place;

/** What is seen of graphs of agents beyond nodes, edges, and keys. */
public sealed interface GraphDetail extends GraphFact.More {

  /** When a human is asked. */
  enum When {
    BEFORE,
    /** The node itself asks. */
    AT,
    AFTER
  }

  /** A run waits for a human at a node. */
  record Gate(String graph, String node, When when, Place place) implements GraphDetail {}

  /** A node's agent may use a tool, by the name that its model sees. */
  record ToolUse(String graph, String node, String tool, Place place) implements GraphDetail {}

  /** A human allows each call of a tool before a node's agent makes it. */
  record Allowed(String graph, String node, String tool, Place place) implements GraphDetail {}

  /** How a node changes a number that it writes. */
  enum Count {
    UP,
    DOWN,
    /** A constant, whatever it was before. */
    RESET
  }

  /** A node counts in a key of the state. */
  record Counts(String graph, String node, String key, Count count, Place place)
      implements GraphDetail {}

  /**
   * A node changes, in place, a value that is not its own.
   *
   * @param key the key of the state that holds it; empty for an object that its code captured
   * @param object as people name it
   */
  record ChangedInPlace(String graph, String node, String key, String object, Place place)
      implements GraphDetail {}

  /** A merge strategy is declared for keys that answer a pattern, by the method of this name. */
  record PatternStrategy(String graph, String by, String pattern, Place place)
      implements GraphDetail {}

  /**
   * One agent object is given to a second team.
   *
   * @param before the team that has it
   * @param after the team that takes it
   * @param first where the first was given it
   */
  record SharedMember(
      String graph, String agent, String before, String after, Place first, Place place)
      implements GraphDetail {}

  /** An agent remembers what was said in this memory; equal memories are one object. */
  record Remembers(String graph, String node, String memory, Place place) implements GraphDetail {}

  /** A node returns under a key all of what it read there, and perhaps more. */
  record WholeReturned(String graph, String node, String key, Place place) implements GraphDetail {}

  /** A run is begun with a message: the state is empty then, unless somebody has filled it. */
  record BeginsEmpty(String graph, Place place) implements GraphDetail {}
}
