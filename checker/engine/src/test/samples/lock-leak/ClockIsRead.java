import java.util.concurrent.Semaphore;

/** Telling the time, between taking a lock and the block that gives it back, does not fail. */
class ClockIsRead {
  interface Clock {
    long wallTime();
  }

  private final Semaphore publishing = new Semaphore(1);
  private volatile long started;

  void publish(Clock clock, Runnable publisher) {
    if (publishing.tryAcquire()) {
      started = clock.wallTime();
      try {
        publisher.run();
      } finally {
        publishing.release();
      }
    }
  }
}
