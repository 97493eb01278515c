import dev.baton.patterns.Versioned;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;

/** The next attempt is a call of the method itself. */
class CallsItselfAgain {
  private final VersionedState<String> state;

  CallsItselfAgain(VersionedState<String> state) {
    this.state = state;
  }

  boolean blind(Versioned<String> seen, String next, int left) {
    if (left == 0) {
      return false;
    }
    if (state.write(next, seen.version()) instanceof WriteResult.Written) { // want "`VersionedState.write` is tried again after a conflict, with what was read before it"
      return true;
    }
    return blind(seen, next, left - 1);
  }

  boolean readsAgain(Versioned<String> seen, String text, int left) {
    if (left == 0) {
      return false;
    }
    if (state.write(seen.value() + text, seen.version()) instanceof WriteResult.Written) {
      return true;
    }
    return readsAgain(state.read(), text, left - 1);
  }

  boolean ofTheConflict(Versioned<String> seen, String text, int left) {
    WriteResult<String> result = state.write(seen.value() + text, seen.version());
    if (left > 0 && result instanceof WriteResult.Conflict<String> lost) {
      return ofTheConflict(lost.current(), text, left - 1);
    }
    return result instanceof WriteResult.Written;
  }

  boolean readsEachTime(String text, int left) {
    Versioned<String> seen = state.read();
    if (state.write(seen.value() + text, seen.version()) instanceof WriteResult.Written) {
      return true;
    }
    return left > 0 && readsEachTime(text, left - 1);
  }

  boolean next(Versioned<String> seen, String text, int left) {
    WriteResult<String> result = state.write(seen.value() + text, seen.version());
    if (result instanceof WriteResult.Written<String> written) {
      return left == 0 || next(written.state(), text, left - 1);
    }
    return false;
  }
}
