import java.util.concurrent.atomic.AtomicReference;

/** Somebody always makes progress. */
class LockFreeLoop {
  private final AtomicReference<String> notes = new AtomicReference<>("");

  void note(String text) {
    String old;
    do {
      old = notes.get();
    } while (!notes.compareAndSet(old, old + text));
  }
}
