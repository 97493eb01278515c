package dev.baton.harness.carrier;

/** Which carrier a session gets. */
public final class Carriers {
  private Carriers() {}

  /**
   * Threads, unless the system property {@code baton.continuations} is {@code true} and the JVM
   * lets us have its continuations.
   */
  public static Carrier make() {
    return Boolean.getBoolean("baton.continuations") && ContinuationCarrier.usable()
        ? new ContinuationCarrier()
        : new ThreadCarrier();
  }
}
