import dev.baton.patterns.Versioned;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;

class ConflictCarriesTheState {
  void note(VersionedState<String> state, String text) {
    Versioned<String> read = state.read();
    for (int attempt = 0; attempt < 3; attempt++) {
      WriteResult<String> result = state.write(read.value() + text, read.version());
      if (!(result instanceof WriteResult.Conflict<String> lost)) {
        return;
      }
      read = lost.current();
    }
    throw new IllegalStateException("three conflicts in a row");
  }
}
