package dev.baton.stress.targets.broken;

import dev.baton.harness.stresstarget.Observe;
import dev.baton.harness.stresstarget.Operation;
import dev.baton.harness.stresstarget.StressTarget;
import dev.baton.patterns.Versioned;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;

/** Uses a versioned state, and reads it twice where one read would do: value and version differ. */
@StressTarget
public class BrokenDraft {
  private final VersionedState<Integer> state = VersionedState.of(0);

  /** Adds ten, over the version that is current when it writes. */
  @Operation
  public boolean addTen() {
    int value = state.read().value();
    return state.write(value + 10, state.read().version()) instanceof WriteResult.Written;
  }

  /** Value and version in the end. */
  @Observe
  public String end() {
    Versioned<Integer> seen = state.read();
    return seen.value() + "@" + seen.version();
  }
}
