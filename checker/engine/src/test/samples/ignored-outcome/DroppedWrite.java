import dev.baton.patterns.Versioned;
import dev.baton.patterns.VersionedState;

class DroppedWrite {
  void note(VersionedState<String> state, String text) {
    Versioned<String> read = state.read();
    state.write(read.value() + text, read.version()); // want "the outcome of `VersionedState.write` is dropped"
  }
}
