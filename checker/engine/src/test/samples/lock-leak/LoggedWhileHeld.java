import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.logging.Logger;

/** A message is lost rather than thrown about. */
class LoggedWhileHeld {
  private static final Logger LOG = Logger.getLogger("demo");
  private final Semaphore permits = new Semaphore(2);

  <T> T logged(Callable<T> work) throws Exception {
    permits.acquire(); // silent
    LOG.fine("taken");
    try {
      return work.call();
    } finally {
      permits.release();
    }
  }

  <T> T printed(Callable<T> work) throws Exception {
    permits.acquire(); // silent
    System.out.println("taken");
    try {
      return work.call();
    } finally {
      permits.release();
    }
  }

  <T> T formatted(Callable<T> work) throws Exception {
    permits.acquire(); // want "`permits` is not released on every path"
    System.out.printf("%d taken%n", "one");
    try {
      return work.call();
    } finally {
      permits.release();
    }
  }

  <T> T worked(Callable<T> work, Callable<T> before) throws Exception {
    permits.acquire(); // want "`permits` is not released on every path"
    before.call();
    try {
      return work.call();
    } finally {
      permits.release();
    }
  }
}
