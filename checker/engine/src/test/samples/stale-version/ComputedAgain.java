import dev.baton.patterns.Versioned;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;

/** After the conflict the value is computed from what the conflict carries. */
class ComputedAgain {
  WriteResult<String> append(VersionedState<String> state, String text) {
    Versioned<String> read = state.read();
    WriteResult<String> result = state.write(read.value() + text, read.version());
    if (result instanceof WriteResult.Conflict<String> lost) {
      return state.write(lost.current().value() + text, lost.current().version());
    }
    return result;
  }
}
