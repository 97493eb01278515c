package dev.baton.patterns;

import dev.baton.patterns.Operation.Kind;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who owns a task, and whether its owner is at work on it.
 *
 * <p>A task has one owner. The owner locks it while it works; a locked task is not transferred.
 * What a holder did before it unlocked or transferred happens before what the next holder does.
 * With a lease, a lock ends by itself when its time is over, and its fencing token is refused from
 * then on by what has seen a greater one.
 *
 * <p>Safe to share between threads; only operations with a time to wait block. Where one agent has
 * several threads, take a {@link Hold}: {@link #unlock} gives back whichever lock the agent has.
 *
 * <pre>{@code
 * TaskOwnership task = TaskOwnership.of("t-17", "writer");
 * try (Hold hold = task.hold("writer").orElseThrow()) {
 *   saved = state.write(next, version, hold.token()) instanceof WriteResult.Written;
 * }
 * handedOver = saved && task.transfer("writer", "reviewer");
 * }</pre>
 */
public final class TaskOwnership {
  private static final long NEVER = Long.MAX_VALUE;
  private final String taskId;
  private final long leaseNanos;
  private final Time time;
  private final CoordinationListener listener;
  private final Tenancy tenancy;
  private final WaitRoom waiting;

  private TaskOwnership(
      String taskId, String owner, long leaseNanos, Time time, CoordinationListener listener) {
    if (taskId.isBlank() || owner.isBlank()) {
      throw new IllegalArgumentException(
          "task `%s` of owner `%s`: both need a name".formatted(taskId, owner));
    }
    this.taskId = taskId;
    this.waiting = new WaitRoom(time, listener);
    this.leaseNanos = leaseNanos;
    this.time = time;
    this.listener = listener;
    this.tenancy =
        leaseNanos == NEVER ? new OpenTenancy(owner) : new LeasedTenancy(owner, leaseNanos, time);
  }

  /** A task that is not locked, whose locks have no end. */
  public static TaskOwnership of(String taskId, String owner) {
    return new TaskOwnership(taskId, owner, NEVER, Time.system(), CoordinationListener.NONE);
  }

  /** The same task from its start, with locks that end after a while. */
  public TaskOwnership leased(Duration lease, Time clock) {
    if (lease.isNegative() || lease.isZero()) {
      throw new IllegalArgumentException(
          "a lease of " + lease + " ends before it begins; use a positive one");
    }
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
    return tenancy.now().owner();
  }

  /** Whether its owner holds it now. */
  public boolean isLocked() {
    return tenancy.now().locked();
  }

  /** Takes the lock, if the agent owns the task and nobody, not even itself, holds it. */
  public boolean lock(String agent) {
    return grant(agent) > 0;
  }

  /** Gives the lock back, if the agent holds it. */
  public boolean unlock(String agent) {
    return isUnobserved()
        ? release(agent, 0) > 0
        : observe(Operation.of(Kind.UNLOCK).agent(agent), () -> release(agent, 0)) > 0;
  }

  /** Makes another agent the owner, if {@code from} is, and the task is not locked. */
  public boolean transfer(String from, String to) {
    if (to.isBlank()) {
      throw new IllegalArgumentException(
          "task `" + taskId + "` cannot be transferred to nobody; name the new owner");
    }
    return isUnobserved()
        ? move(from, to) > 0
        : observe(Operation.of(Kind.TRANSFER).agent(from).value(to), () -> move(from, to)) > 0;
  }

  /** The lock as an object that gives it back when it is closed; empty when it is refused. */
  public Optional<Hold> hold(String agent) {
    long token = grant(agent);
    return token > 0 ? Optional.of(new Held(agent, token)) : Optional.empty();
  }

  private long grant(String agent) {
    return isUnobserved()
        ? tenancy.grant(agent)
        : observe(Operation.of(Kind.LOCK).agent(agent), () -> tenancy.grant(agent));
  }

  /**
   * The same, waiting until the agent owns the task and nobody holds it; empty when time is up. Who
   * waited longest is not served first.
   */
  public Optional<Hold> hold(String agent, Duration most) throws InterruptedException {
    long nanos = Time.toNanos(most);
    long start = time.nanos();
    Operation why = Operation.of(Kind.LOCK).agent(agent).task(taskId);
    while (true) {
      Optional<Hold> hold = hold(agent);
      long left = nanos - (time.nanos() - start);
      if (hold.isPresent() || left <= 0) {
        return hold;
      }
      waiting.await(why, () -> isFree(agent), left, tenancy::untilExpiry);
    }
  }

  private boolean isFree(String agent) {
    Tenancy.Now now = tenancy.now();
    return now.owner().equals(agent) && !now.locked();
  }

  /** Whether this token is that of the lock that holds now. */
  public boolean isCurrent(long token) {
    Tenancy.Now now = tenancy.now();
    return now.token() == token && now.locked();
  }

  private long release(String agent, long token) {
    long released = tenancy.release(agent, token);
    if (released > 0) {
      waiting.wake();
    }
    return released;
  }

  private long move(String from, String to) {
    long moved = tenancy.move(from, to);
    if (moved > 0) {
      waiting.wake();
    }
    return moved;
  }

  /** Most are: their operations make no description of themselves. */
  private boolean isUnobserved() {
    return listener == CoordinationListener.NONE;
  }

  /** Tells of an operation that comes back with its token, or with 0 when it is refused. */
  private long observe(Operation what, Supplier<Long> body) {
    Operation operation = what.task(taskId);
    return Observation.of(
        listener,
        operation,
        body,
        token -> token > 0 ? operation.token(token).outcome("ok") : operation.outcome("refused"));
  }

  @Override
  public String toString() {
    Tenancy.Now now = tenancy.now();
    return "task `%s`, owned by `%s`%s"
        .formatted(taskId, now.owner(), now.locked() ? ", locked" : "");
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
    public String taskId() {
      return taskId;
    }

    @Override
    public boolean isCurrent() {
      return TaskOwnership.this.isCurrent(token);
    }

    @Override
    public boolean renew() {
      return isUnobserved()
          ? tenancy.extend(token)
          : observe(described(Kind.LOCK), () -> tenancy.extend(token) ? token : 0L) > 0;
    }

    @Override
    public void close() {
      if (isUnobserved()) {
        release(agent, token);
      } else {
        observe(described(Kind.UNLOCK), () -> release(agent, token));
      }
    }

    private Operation described(Kind kind) {
      return Operation.of(kind).agent(agent).token(token);
    }
  }
}
