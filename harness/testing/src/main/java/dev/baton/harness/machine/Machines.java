package dev.baton.harness.machine;

/** The sequential objects that come with Baton. */
public final class Machines {
  private Machines() {}

  /** A value for each key: read, write, compare-and-set. */
  public static Machine<?> register() {
    return new Register();
  }

  /** Version-stamped state for each key, which starts at version 0. */
  public static Machine<?> versioned() {
    return new Versioned(0);
  }

  /** A store of texts by key: read, write, append. */
  public static Machine<?> kv() {
    return new KeyValue();
  }

  /** A lock for each key. */
  public static Machine<?> mutex() {
    return new Mutex();
  }

  /** A first-in-first-out queue for each key. */
  public static Machine<?> fifoQueue() {
    return new Queue();
  }
}
