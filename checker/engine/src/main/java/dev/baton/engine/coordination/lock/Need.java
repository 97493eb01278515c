package dev.baton.engine.coordination.lock;

import dev.baton.engine.code.Value;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * A write of a task that somebody has to hold the lock for.
 *
 * @param task the task, in the terms of the method that was asked
 * @param named what people call it where it is written
 * @param hops the calls that lead to the write, outermost first
 */
record Need(Value task, String named, String member, List<Step> hops, Place place) {

  /** The same, seen by a caller. */
  Need from(Value newTask, Step call) {
    List<Step> way = new ArrayList<>();
    way.add(call);
    way.addAll(hops);
    return new Need(newTask, named, member, List.copyOf(way), place);
  }
}
