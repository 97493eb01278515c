package dev.baton.patterns.bench;

import dev.baton.patterns.CoordinationListener;
import dev.baton.patterns.TaskOwnership;
import dev.baton.patterns.Versioned;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One thread: each pattern beside the bare thing that it is made of. */
@State(Scope.Benchmark)
public class Uncontended {
  private final AtomicReference<Versioned<String>> reference =
      new AtomicReference<>(new Versioned<>("a", 0));
  private final VersionedState<String> state = VersionedState.of("a");
  private final VersionedState<String> hooked =
      VersionedState.of("state", "a", CoordinationListener.NONE);
  private final ReentrantLock lock = new ReentrantLock();
  private final TaskOwnership task = TaskOwnership.of("t-17", "writer");

  /** All that is measured lives long, so that what it costs to store a new object there is equal. */
  @Setup
  public void settle() {
    System.gc();
  }

  @Benchmark
  public Versioned<String> readBare() {
    return reference.get();
  }

  @Benchmark
  public Versioned<String> readPattern() {
    return state.read();
  }

  @Benchmark
  public WriteResult<String> writeBare() {
    Versioned<String> seen = reference.get();
    Versioned<String> next = new Versioned<>("b", seen.version() + 1);
    return reference.compareAndSet(seen, next)
        ? new WriteResult.Written<>(next)
        : new WriteResult.Conflict<>(seen);
  }

  @Benchmark
  public WriteResult<String> writePattern() {
    return state.write("b", state.read().version());
  }

  @Benchmark
  public WriteResult<String> writeHooked() {
    return hooked.write("b", hooked.read().version());
  }

  @Benchmark
  public boolean lockBare() {
    boolean locked = lock.tryLock();
    lock.unlock();
    return locked;
  }

  @Benchmark
  public boolean lockPattern() {
    boolean locked = task.lock("writer");
    return task.unlock("writer") && locked;
  }
}
