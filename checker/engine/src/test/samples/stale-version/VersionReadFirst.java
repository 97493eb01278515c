import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;

/** An older version makes a conflict more, never one less. */
class VersionReadFirst {
  WriteResult<String> shout(VersionedState<String> state) {
    long version = state.read().version();
    return state.write(state.read().value().toUpperCase(java.util.Locale.ROOT), version);
  }
}
