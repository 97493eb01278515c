package dev.baton.stress.targets;

import dev.baton.harness.stresstarget.Observe;
import dev.baton.harness.stresstarget.Operation;
import dev.baton.harness.stresstarget.StressTarget;
import dev.baton.patterns.BoundedRetry;
import dev.baton.patterns.Versioned;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;

/** Our own {@link VersionedState} under generated tests, through a class that fixes its type. */
@StressTarget(triples = "write, write, read")
public class Draft {
  private final VersionedState<Integer> state = VersionedState.of(0);

  /** The version before the threads start. */
  public long version() {
    return state.read().version();
  }

  /** Whether the write took place. */
  @Operation
  public boolean write(int next, long expectedVersion) {
    return state.write(next, expectedVersion) instanceof WriteResult.Written;
  }

  /** Adds ten, with retries enough. */
  @Operation
  public boolean addTen() {
    return state.update(BoundedRetry.attempts(100), value -> value + 10)
        instanceof WriteResult.Written;
  }

  /** Value and version. */
  @Operation
  public String read() {
    Versioned<Integer> seen = state.read();
    return seen.value() + "@" + seen.version();
  }

  /** Value and version in the end. */
  @Observe
  public String end() {
    return read();
  }
}
