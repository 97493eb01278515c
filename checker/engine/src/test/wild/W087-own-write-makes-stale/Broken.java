import dev.baton.patterns.Versioned;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;

/**
 * a run takes a handle, writes through another one, and then conflicts with itself
 *
 * @see <a href="https://github.com/ag-ui-protocol/ag-ui/issues/957">ag-ui-protocol/ag-ui#957</a>
 */
class Broken {
  void append(VersionedState<String> session, String state, String event) {
    Versioned<String> handle = session.read();
    updateState(session, state);
    expect(session.write(handle.value() + event, handle.version())); // want "`VersionedState.write` expects the state from before a write of its own"
  }

  private static void updateState(VersionedState<String> session, String state) {
    Versioned<String> own = session.read();
    expect(session.write(own.value() + state, own.version()));
  }

  private static void expect(WriteResult<String> result) {
    if (result instanceof WriteResult.Conflict<String> conflict) {
      throw new IllegalStateException("stale session, now at " + conflict.current().version());
    }
  }
}
