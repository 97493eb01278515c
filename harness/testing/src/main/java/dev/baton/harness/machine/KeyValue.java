package dev.baton.harness.machine;

import dev.baton.harness.history.Event;
import dev.baton.harness.history.Op;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A store of texts by key: read, write, append. What nobody wrote is the empty text. */
final class KeyValue implements Machine<Object> {
  private static final Set<Op> OPS = EnumSet.of(Op.INIT, Op.READ, Op.WRITE, Op.APPEND);

  @Override
  public Object initial() {
    return "";
  }

  @Override
  public @Nullable Object step(Object state, Event e) {
    Object value = e.value() == null ? "" : e.value();
    return switch (e.op()) {
      case READ -> state.equals(value) ? state : null;
      case APPEND -> state + String.valueOf(value);
      default -> value;
    };
  }

  @Override
  public boolean concerns(Event e) {
    return OPS.contains(e.op()) && e.maybe();
  }

  @Override
  public Object partition(Event e) {
    return Values.key(e);
  }
}
