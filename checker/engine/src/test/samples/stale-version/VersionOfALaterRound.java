import dev.baton.patterns.BoundedRetry;
import dev.baton.patterns.RetryAction;
import dev.baton.patterns.Versioned;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;

/** The version is renewed, and the value is not. */
class VersionOfALaterRound {
  boolean fromTheConflict(VersionedState<String> state, String text, BoundedRetry retry) {
    Versioned<String> seen = state.read();
    String next = seen.value() + text;
    long version = seen.version();
    do {
      WriteResult<String> result = state.write(next, version); // want "`VersionedState.write` expects a later state"
      if (result instanceof WriteResult.Written) {
        return true;
      }
      if (result instanceof WriteResult.Conflict<String> lost) {
        version = lost.current().version();
      }
    } while (retry.next("conflict") == RetryAction.RETRY);
    return false;
  }

  boolean readAgain(VersionedState<String> state, String text, BoundedRetry retry) {
    Versioned<String> seen = state.read();
    String next = seen.value() + text;
    do {
      if (state.write(next, seen.version()) instanceof WriteResult.Written) { // want "`VersionedState.write` expects a later state"
        return true;
      }
      seen = state.read();
    } while (retry.next("conflict") == RetryAction.RETRY);
    return false;
  }

  WriteResult<String> readAgainInABranch(VersionedState<String> state, String text) {
    Versioned<String> seen = state.read();
    String next = seen.value() + text;
    if (!state.isCurrent(seen.version())) {
      seen = state.read();
    }
    return state.write(next, seen.version()); // want "`VersionedState.write` expects a later state"
  }

  boolean computedAgain(VersionedState<String> state, String text, BoundedRetry retry) {
    Versioned<String> seen = state.read();
    do {
      WriteResult<String> result = state.write(seen.value() + text, seen.version());
      if (result instanceof WriteResult.Written) {
        return true;
      }
      if (result instanceof WriteResult.Conflict<String> lost) {
        seen = lost.current();
      }
    } while (retry.next("conflict") == RetryAction.RETRY);
    return false;
  }

  boolean bothRenewed(VersionedState<String> state, String text, BoundedRetry retry) {
    Versioned<String> seen = state.read();
    String next = seen.value() + text;
    long version = seen.version();
    do {
      WriteResult<String> result = state.write(next, version);
      if (result instanceof WriteResult.Written) {
        return true;
      }
      Versioned<String> now = state.read();
      next = now.value() + text;
      version = now.version();
    } while (retry.next("conflict") == RetryAction.RETRY);
    return false;
  }

  boolean versionFirst(VersionedState<String> state, String text, BoundedRetry retry) {
    do {
      long version = state.read().version();
      if (state.write(state.read().value() + text, version) instanceof WriteResult.Written) {
        return true;
      }
    } while (retry.next("conflict") == RetryAction.RETRY);
    return false;
  }

  boolean nothingOfIt(VersionedState<String> state, String text, BoundedRetry retry) {
    long version = state.read().version();
    do {
      WriteResult<String> result = state.write(text, version);
      if (result instanceof WriteResult.Conflict<String> lost) {
        version = lost.current().version();
      } else {
        return true;
      }
    } while (retry.next("conflict") == RetryAction.RETRY);
    return false;
  }
}
