import dev.baton.patterns.Versioned;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;

/** The version of the conflict makes the second write fit, and overwrites the winner. */
class ForcedAfterConflict {
  WriteResult<String> append(VersionedState<String> state, String text) {
    Versioned<String> read = state.read();
    String next = read.value() + text;
    WriteResult<String> result = state.write(next, read.version());
    if (result instanceof WriteResult.Conflict<String> lost) {
      return state.write(next, lost.current().version()); // want "`VersionedState.write` expects a later state"
    }
    return result;
  }
}
