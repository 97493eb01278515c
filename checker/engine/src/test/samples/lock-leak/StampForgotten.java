import java.util.concurrent.locks.StampedLock;
import java.util.function.Supplier;

/** A stamp is a lock like any other. */
class StampForgotten {
  private final StampedLock lock = new StampedLock();

  int read(Supplier<Integer> value) {
    long stamp = lock.readLock(); // want "`lock` is not released on every path"
    int found = value.get();
    lock.unlockRead(stamp);
    return found;
  }
}
