import dev.baton.patterns.Versioned;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;

/** The handle is taken after one's own write. */
class Fixed {
  void append(VersionedState<String> session, String state, String event) {
    updateState(session, state);
    Versioned<String> handle = session.read();
    expect(session.write(handle.value() + event, handle.version()));
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
