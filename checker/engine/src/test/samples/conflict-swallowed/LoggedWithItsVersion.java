import dev.baton.patterns.Versioned;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;

/** The log says what was refused by what; still nobody acts on it. */
class LoggedWithItsVersion {
  private static final System.Logger LOG = System.getLogger("desk");

  void note(VersionedState<String> state, String text) {
    Versioned<String> read = state.read();
    WriteResult<String> result = state.write(read.value() + text, read.version());
    if (result instanceof WriteResult.Conflict<String> conflict) { // want "`VersionedState.write` is refused here, and that is forgotten"
      LOG.log(System.Logger.Level.WARNING, "refused by version " + conflict.current().version());
    }
  }
}
