import dev.baton.patterns.Versioned;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;

class RetriedWithinABound {
  void note(VersionedState<String> state, String text) {
    for (int attempt = 0; attempt < 3; attempt++) {
      Versioned<String> read = state.read();
      if (state.write(read.value() + text, read.version()) instanceof WriteResult.Written) {
        return;
      }
    }
    throw new IllegalStateException("three conflicts in a row");
  }
}
