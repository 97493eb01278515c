package dev.baton.engine.replay;

import java.util.List;
import java.util.Set;

/**
 * What came of carrying out a body.
 *
 * @param returned what it can return
 * @param acts the calls of unread methods, through all calls of read ones, in order
 */
public record Outcome(Set<Thing> returned, List<Act> acts) {
  /** Of a body that is not there. */
  public static final Outcome NOTHING = new Outcome(Set.of(), List.of());
}
