import java.util.concurrent.atomic.AtomicReference;

/** The version that a write answered with is the version of what it wrote. */
class PartsOfOneAnswer {
  record Stamp(long transaction, int version) {
    long getTransaction() {
      return transaction;
    }

    int getVersion() {
      return version;
    }
  }

  interface Store {
    Stamp set(String path, String value);
  }

  private record Known(long transaction, int version, String value) {}

  private final AtomicReference<Known> known = new AtomicReference<>(new Known(-1, -1, ""));

  void set(Store store, String value) {
    Stamp stamp = store.set("/draft", value);
    update(stamp.getTransaction(), stamp.getVersion(), value);
  }

  private void update(long transaction, int version, String value) {
    while (true) {
      Known now = known.get();
      if (now.transaction() >= transaction
          || known.compareAndSet(now, new Known(transaction, version, value))) {
        return;
      }
    }
  }
}
