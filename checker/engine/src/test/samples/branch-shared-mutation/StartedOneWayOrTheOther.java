import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A task is started at once or later, never both. */
class StartedOneWayOrTheOther {
  static final class Task implements Callable<String> {
    private String runs = "";

    @Override
    public String call() {
      runs = Thread.currentThread().getName();
      return runs;
    }
  }

  Future<String> start(ScheduledExecutorService pool, long delay) {
    Task task = new Task();
    if (delay <= 0) {
      return pool.submit((Callable<String>) task);
    }
    return pool.schedule((Callable<String>) task, delay, TimeUnit.MILLISECONDS);
  }
}
