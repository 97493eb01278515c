import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;

/** The version is an argument: no round of the loop can know a better one. */
class VersionFromOutside {
  boolean save(VersionedState<String> state, String text, long version) {
    int attempt = 0;
    while (attempt < 3) {
      attempt++;
      if (state.write(text, version) instanceof WriteResult.Written) { // want "`VersionedState.write` is tried again after a conflict"
        return true;
      }
    }
    return false;
  }
}
