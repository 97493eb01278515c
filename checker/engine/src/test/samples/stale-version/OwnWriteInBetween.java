import dev.baton.patterns.BoundedRetry;
import dev.baton.patterns.Versioned;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;

/** A write moves the version on, also for who wrote. */
class OwnWriteInBetween {
  void twiceWithOneVersion(VersionedState<String> session, String event) {
    Versioned<String> read = session.read();
    must(session.write(read.value() + "begun ", read.version()));
    must(session.write(read.value() + event, read.version())); // want "`VersionedState.write` expects the state from before a write of its own"
  }

  void throughAHelper(VersionedState<String> session, String event) {
    Versioned<String> read = session.read();
    begin(session);
    must(session.write(read.value() + event, read.version())); // want "expects the state from before a write of its own"
  }

  // silent: read after one's own write
  void readAgain(VersionedState<String> session, String event) {
    begin(session);
    Versioned<String> read = session.read();
    must(session.write(read.value() + event, read.version()));
  }

  // silent: one write or the other
  void either(VersionedState<String> session, String event) {
    Versioned<String> read = session.read();
    if (event.isEmpty()) {
      must(session.write("nothing", read.version()));
    } else {
      must(session.write(read.value() + event, read.version()));
    }
  }

  // silent: another store is written in between
  void another(VersionedState<String> session, VersionedState<String> other, String event) {
    Versioned<String> read = session.read();
    begin(other);
    must(session.write(read.value() + event, read.version()));
  }

  // silent: read anew in each round
  void inALoop(VersionedState<String> session, Iterable<String> events) {
    for (String event : events) {
      Versioned<String> read = session.read();
      must(session.write(read.value() + event, read.version()));
    }
  }

  private static void begin(VersionedState<String> session) {
    Versioned<String> own = session.read();
    must(session.write(own.value() + "begun ", own.version()));
  }

  private static void must(WriteResult<String> result) {
    if (result instanceof WriteResult.Conflict<String> conflict) {
      throw new IllegalStateException("stale, now at " + conflict.current().version());
    }
  }

  void updatedBetween(VersionedState<String> session, BoundedRetry retry, String event) {
    Versioned<String> read = session.read();
    must(session.update(retry, value -> value + "begun "));
    must(session.write(read.value() + event, read.version())); // want "expects the state from before a write of its own"
  }

  // silent: of many stores, perhaps not the same
  void someOfMany(VersionedState<String>[] sessions, int one, int other, String event) {
    Versioned<String> read = sessions[one].read();
    begin(sessions[other]);
    must(sessions[one].write(read.value() + event, read.version()));
  }
}
