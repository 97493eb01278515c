package dev.baton.engine.replay;

import dev.baton.engine.replay.thing.Act;
import dev.baton.engine.replay.thing.Thing;
import java.util.List;
import java.util.Set;

/**
 * What came of carrying out a body.
 *
 * @param returned what it can return
 * @param acts the calls of unread methods, through all calls of read ones, in order
 * @param changes the fields of objects that were given values
 * @param compared what was compared with numbers, where that was not known before
 */
public record Outcome(
    Set<Thing> returned, List<Act> acts, List<Change> changes, Set<Thing> compared) {}
