import dev.baton.patterns.BoundedRetry;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;

/** `update` reads again each time. */
class UpdateReadsAnew {
  WriteResult<String> note(VersionedState<String> state, String text) {
    return state.update(BoundedRetry.attempts(3), old -> old + text);
  }
}
