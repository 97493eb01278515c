package dev.baton.harness.audit;

import dev.baton.harness.machine.Machine;
import dev.baton.harness.machine.Machines;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The objects against which a history can be checked for linearizability. */
public enum ModelName {
  /** A value for each key. */
  REGISTER,
  /** Version-stamped state for each key. */
  VERSIONED,
  /** A store of texts by key. */
  KV,
  /** A lock for each key or task. */
  MUTEX,
  /** A queue for each key. */
  FIFO_QUEUE;

  Machine<?> machine() {
    return switch (this) {
      case REGISTER -> Machines.register();
      case VERSIONED -> Machines.versioned();
      case KV -> Machines.kv();
      case MUTEX -> Machines.mutex();
      case FIFO_QUEUE -> Machines.fifoQueue();
    };
  }

  /** Whether what one agent does to such an object has nothing to do with what it did before. */
  boolean independent() {
    return this != VERSIONED;
  }

  /** The name on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The model of this name, if there is one. */
  public static Optional<ModelName> of(String word) {
    return Arrays.stream(values()).filter(m -> m.word().equals(word)).findFirst();
  }
}
