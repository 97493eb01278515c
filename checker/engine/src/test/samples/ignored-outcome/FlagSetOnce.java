import java.util.concurrent.atomic.AtomicBoolean;

/** Whoever sets the flag first, it is set. */
class FlagSetOnce {
  private final AtomicBoolean stopped = new AtomicBoolean();

  void stop() {
    stopped.compareAndSet(false, true);
  }
}
