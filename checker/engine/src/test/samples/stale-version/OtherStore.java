import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;

/** The value comes from one store, the version from the store that is written. */
class OtherStore {
  WriteResult<String> copy(VersionedState<String> from, VersionedState<String> to) {
    String text = from.read().value();
    return to.write(text, to.read().version());
  }
}
