import dev.baton.patterns.Versioned;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;
import java.util.List;

/** Nothing happens where the write was refused. */
class OnlySuccessCounts {
  void note(VersionedState<String> state, String text, List<String> written) {
    Versioned<String> read = state.read();
    if (state.write(read.value() + text, read.version()) instanceof WriteResult.Written) { // want "`VersionedState.write` is refused here, and that is forgotten"
      written.add(text);
    }
  }
}
