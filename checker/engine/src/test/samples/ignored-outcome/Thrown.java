import dev.baton.patterns.Versioned;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;

class Thrown {
  void note(VersionedState<String> state, String text) {
    Versioned<String> read = state.read();
    if (state.write(read.value() + text, read.version()) instanceof WriteResult.Conflict) {
      throw new IllegalStateException("the notes have changed meanwhile");
    }
  }
}
