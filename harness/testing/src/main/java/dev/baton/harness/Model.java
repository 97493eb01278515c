package dev.baton.harness;

import dev.baton.harness.history.Event;
import dev.baton.harness.machine.Machine;
import dev.baton.harness.machine.Machines;
import org.jspecify.annotations.Nullable;

/**
 * What a shared object does when operations come one at a time: an initial state, a pure step, and,
 * where the object is several independent ones, the law by which it falls apart. Implement {@code
 * initial} and {@code step}; the rest has defaults.
 *
 * <pre>{@code
 * record Counter() implements Model<Long> {
 *   public Long initial() { return 0L; }
 *   public Long step(Long state, Event e) {
 *     if (e.op() == Op.READ) { return state.equals(e.value()) ? state : null; }
 *     return state + 1;
 *   }
 * }
 * }</pre>
 *
 * @param <S> the state: immutable, with {@code equals} and {@code hashCode}
 */
public interface Model<S> extends Machine<S> {
  /** A value for each key: {@code read}, {@code write}, {@code cas} with {@code [from, to]}. */
  static Model<?> register() {
    return new Ready<>(Machines.register());
  }

  /**
   * Version-stamped state for each key: a write installs the version after its base. Judged in
   * linear time, since the versions give the order.
   */
  static Model<?> versioned() {
    return new Ready<>(Machines.versioned());
  }

  /** A store of texts by key: {@code read}, {@code write}, {@code append}. */
  static Model<?> kv() {
    return new Ready<>(Machines.kv());
  }

  /** A lock for each key: {@code lock}, {@code unlock}. */
  static Model<?> mutex() {
    return new Ready<>(Machines.mutex());
  }

  /** A queue for each key: {@code offer} adds its value, {@code accept} takes its value. */
  static Model<?> fifoQueue() {
    return new Ready<>(Machines.fifoQueue());
  }

  /**
   * A model that Baton brings along.
   *
   * @param machine what it does
   * @param <S> its state
   */
  record Ready<S>(Machine<S> machine) implements Model<S> {
    @Override
    public S initial() {
      return machine.initial();
    }

    @Override
    public @Nullable S step(S state, Event operation) {
      return machine.step(state, operation);
    }

    @Override
    public boolean concerns(Event event) {
      return machine.concerns(event);
    }

    @Override
    public Object partition(Event operation) {
      return machine.partition(operation);
    }

    @Override
    public boolean observes(Event operation) {
      return machine.observes(operation);
    }
  }
}
