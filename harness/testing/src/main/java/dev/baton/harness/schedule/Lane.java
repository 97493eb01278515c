package dev.baton.harness.schedule;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where one agent runs, kept from run to run. All fields belong to whoever holds the turn. */
final class Lane {
  final int number;
  String name = "";
  Operation pending = Operation.here("");
  @Nullable BooleanSupplier ready;
  @Nullable Supplier<@Nullable String> holder;
  @Nullable Body body;
  State state = State.ENDED;

  /** Whether the body has begun and not come to its end, dead or alive. */
  boolean inBody;

  /** The step count at which a pausing agent paused, -1 when it does not pause. */
  int pausedAt = -1;

  enum State {
    WAITING,
    RUNNING,
    DEAD,
    ENDED
  }

  /** What an agent does in one run. */
  interface Body {
    void run() throws Exception;
  }

  Lane(int number) {
    this.number = number;
  }

  void begin(String newName, Operation first, Body newBody) {
    name = newName;
    body = newBody;
    announce(first, null, null);
  }

  void announce(
      Operation operation,
      @Nullable BooleanSupplier condition,
      @Nullable Supplier<@Nullable String> owner) {
    pending = operation;
    ready = condition;
    holder = owner;
    pausedAt = -1;
    state = State.WAITING;
  }

  void act() throws Exception {
    if (body != null) {
      body.run();
    }
  }

  boolean canMove() {
    return state == State.WAITING && (ready == null || ready.getAsBoolean());
  }
}
