import dev.baton.patterns.Versioned;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;

class ReadOutsideTheLoop {
  void note(VersionedState<String> state, String text) {
    Versioned<String> read = state.read();
    for (int attempt = 0; attempt < 3; attempt++) {
      if (state.write(read.value() + text, read.version()) instanceof WriteResult.Written) { // want "`VersionedState.write` is tried again after a conflict, with what was read before it"
        return;
      }
    }
    throw new IllegalStateException("three conflicts in a row");
  }
}
