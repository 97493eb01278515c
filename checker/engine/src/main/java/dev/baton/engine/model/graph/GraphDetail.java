package dev.baton.engine.model.graph;

import dev.baton.engine.model.GraphFact;
import dev.baton.engine.model.Place;
import java.util.Set;

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

  /** One agent object stands in several teams. */
  record SharedMember(String graph, String agent, Set<String> teams, Place place)
      implements GraphDetail {}

  /** An agent remembers what was said in this memory; equal memories are one object. */
  record Remembers(String graph, String node, String memory, Place place) implements GraphDetail {}

  /** What a framework takes otherwise than it looks. */
  enum Oddity {
    /** A placeholder names a parameter that is given by a typed key. */
    TYPED_PLACEHOLDER,
    /** A tool's context stands in a parameter of another name, and is not given. */
    UNNAMED_CONTEXT,
    /** A merge function takes the old value as it is, and is given an optional. */
    OPTIONAL_OLD_VALUE,
    /** Parallel branches of more than one node, which the framework refuses. */
    LONG_BRANCH
  }

  /** Code that a framework takes otherwise than it looks; {@code subject} is what it is about. */
  record Odd(String graph, String node, Oddity oddity, String subject, Place place)
      implements GraphDetail {}
}
