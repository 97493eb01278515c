package dev.baton.patterns;

import dev.baton.patterns.Operation.Kind;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * Who owns a task, and whether its owner is at work on it.
 *
 * <p>A task has one owner. The owner locks it while it works; a locked task is not transferred.
 * What a holder did before it unlocked or transferred happens before what the next holder does.
 * With a lease, a lock ends by itself when its time is over, and its fencing token is refused from
 * then on by what has seen a greater one.
 *
 * <p>Safe to share between threads; no operation blocks.
 *
 * <pre>{@code
 * TaskOwnership task = TaskOwnership.of("t-17", "writer");
 * try (Hold hold = task.hold("writer").orElseThrow()) { state.write(next, version, hold.token()); }
 * task.transfer("writer", "reviewer");
 * }</pre>
 */
public final class TaskOwnership {
  private static final long NEVER = Long.MAX_VALUE;
  private final String taskId;
  private final long leaseNanos;
  private final Time time;
  private final CoordinationListener listener;
  private final AtomicReference<State> state;

  /** All that changes, in one object; {@code token} is that of the last lock. */
  private record State(String owner, boolean locked, long token, long since) {}

  private TaskOwnership(
      String taskId, String owner, long leaseNanos, Time time, CoordinationListener listener) {
    this.taskId = taskId;
    this.leaseNanos = leaseNanos;
    this.time = time;
    this.listener = listener;
    this.state = new AtomicReference<>(new State(owner, false, 0, 0));
  }

  /** A task that is not locked, whose locks have no end. */
  public static TaskOwnership of(String taskId, String owner) {
    return new TaskOwnership(taskId, owner, NEVER, Time.system(), CoordinationListener.NONE);
  }

  /** The same task from its start, with locks that end after a while. */
  public TaskOwnership leased(Duration lease, Time clock) {
    return new TaskOwnership(taskId, owner(), Time.toNanos(lease), clock, listener);
  }

  /** The same task from its start, with a listener. */
  public TaskOwnership observed(CoordinationListener by) {
    return new TaskOwnership(taskId, owner(), leaseNanos, time, by);
  }

  /** The task. */
  public String taskId() {
    return taskId;
  }

  /** Who owns it now. */
  public String owner() {
    return now().owner();
  }

  /** Whether its owner holds it now. */
  public boolean isLocked() {
    return isLocked(now());
  }

  private State now() {
    return Objects.requireNonNull(state.get());
  }

  private boolean isLocked(State now) {
    return now.locked() && (leaseNanos == NEVER || time.nanos() - now.since() < leaseNanos);
  }

  /** Takes the lock, if the agent owns the task and nobody, not even itself, holds it. */
  public boolean lock(String agent) {
    return isUnobserved()
        ? grant(agent) > 0
        : observe(Operation.of(Kind.LOCK).agent(agent), op -> grant(agent) > 0);
  }

  /** Gives the lock back, if the agent holds it. */
  public boolean unlock(String agent) {
    return isUnobserved()
        ? release(agent, 0)
        : observe(Operation.of(Kind.UNLOCK).agent(agent), op -> release(agent, 0));
  }

  /** Makes another agent the owner, if {@code from} is, and the task is not locked. */
  public boolean transfer(String from, String to) {
    if (to.isBlank()) {
      throw new IllegalArgumentException(
          "task `" + taskId + "` cannot be transferred to nobody; name the new owner");
    }
    return isUnobserved()
        ? move(from, to)
        : observe(Operation.of(Kind.TRANSFER).agent(from).value(to), op -> move(from, to));
  }

  /** The lock as an object that gives it back when it is closed; empty when it is refused. */
  public Optional<Hold> hold(String agent) {
    long[] token = {0};
    boolean held =
        observe(
            Operation.of(Kind.LOCK).agent(agent),
            op -> {
              token[0] = grant(agent);
              return token[0] > 0;
            });
    return held ? Optional.of(new Held(agent, token[0])) : Optional.empty();
  }

  /** Whether this token is that of the lock that holds now. */
  public boolean isCurrent(long token) {
    State now = now();
    return now.token() == token && isLocked(now);
  }

  /** The token of a new lock, 0 when it is refused. */
  private long grant(String agent) {
    while (true) {
      State now = now();
      if (!now.owner().equals(agent) || isLocked(now)) {
        return 0;
      }
      State next = new State(agent, true, now.token() + 1, leaseNanos == NEVER ? 0 : time.nanos());
      if (state.compareAndSet(now, next)) {
        return next.token();
      }
    }
  }

  /** Releases the lock; a token of 0 stands for whichever there is. */
  private boolean release(String agent, long token) {
    while (true) {
      State now = now();
      boolean held = now.owner().equals(agent) && isLocked(now);
      if (!held || (token != 0 && now.token() != token)) {
        return false;
      }
      if (state.compareAndSet(now, new State(agent, false, now.token(), 0))) {
        return true;
      }
    }
  }

  private boolean move(String from, String to) {
    while (true) {
      State now = now();
      if (!now.owner().equals(from) || isLocked(now)) {
        return false;
      }
      if (state.compareAndSet(now, new State(to, false, now.token(), 0))) {
        return true;
      }
    }
  }

  /** Most are: their operations make no description of themselves. */
  private boolean isUnobserved() {
    return listener == CoordinationListener.NONE;
  }

  private boolean observe(Operation what, Function<Operation, Boolean> body) {
    Operation operation = what.task(taskId);
    listener.before(operation);
    Operation done = operation.outcome("failed");
    try {
      boolean granted = body.apply(operation);
      done = operation.token(now().token()).outcome(granted ? "ok" : "refused");
      return granted;
    } finally {
      listener.after(done);
    }
  }

  @Override
  public String toString() {
    State now = now();
    return "task `%s`, owned by `%s`%s"
        .formatted(taskId, now.owner(), isLocked(now) ? ", locked" : "");
  }

  private final class Held implements Hold {
    private final String agent;
    private final long token;

    Held(String agent, long token) {
      this.agent = agent;
      this.token = token;
    }

    @Override
    public long token() {
      return token;
    }

    @Override
    public void close() {
      observe(Operation.of(Kind.UNLOCK).agent(agent).token(token), op -> release(agent, token));
    }
  }
}
