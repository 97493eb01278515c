import dev.baton.patterns.Versioned;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;

class VersionedWriteUntilItFits {
  void note(VersionedState<String> state, String text) {
    while (true) { // want "this loop repeats `VersionedState.write`, and nothing bounds it"
      Versioned<String> read = state.read();
      if (state.write(read.value() + text, read.version()) instanceof WriteResult.Written) {
        return;
      }
    }
  }
}
