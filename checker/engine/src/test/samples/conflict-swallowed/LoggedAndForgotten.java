import dev.baton.patterns.Versioned;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;

class LoggedAndForgotten {
  private static final System.Logger LOG = System.getLogger("desk");

  void note(VersionedState<String> state, String text) {
    Versioned<String> read = state.read();
    WriteResult<String> result = state.write(read.value() + text, read.version());
    if (result instanceof WriteResult.Conflict) { // want "`VersionedState.write` is refused here, and that is forgotten"
      LOG.log(System.Logger.Level.WARNING, "somebody was faster");
    }
  }
}
