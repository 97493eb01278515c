package dev.baton.harness.machine;

import dev.baton.harness.history.Event;
import dev.baton.harness.history.Op;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A first-in-first-out queue for each key: {@code offer} adds its value, {@code accept} takes its
 * value; an accept that failed, or took nothing, saw an empty queue.
 */
final class Queue implements Machine<List<Object>> {
  @Override
  public List<Object> initial() {
    return List.of();
  }

  @Override
  public @Nullable List<Object> step(List<Object> state, Event e) {
    if (e.op() == Op.OFFER) {
      List<Object> longer = new ArrayList<>(state);
      longer.add(Values.of(e.value()));
      return List.copyOf(longer);
    }
    if (observes(e)) {
      return state.isEmpty() ? state : null;
    }
    if (e.value() == null) {
      return state.isEmpty() ? null : List.copyOf(state.subList(1, state.size()));
    }
    boolean first = !state.isEmpty() && state.get(0).equals(Values.of(e.value()));
    return first ? List.copyOf(state.subList(1, state.size())) : null;
  }

  @Override
  public boolean concerns(Event e) {
    return (e.op() == Op.OFFER && e.maybe()) || e.op() == Op.ACCEPT;
  }

  @Override
  public Object partition(Event e) {
    return e.key() == null ? "" : e.key();
  }

  @Override
  public boolean observes(Event e) {
    return e.op() == Op.ACCEPT && (!e.maybe() || (e.ok() && e.value() == null));
  }
}
