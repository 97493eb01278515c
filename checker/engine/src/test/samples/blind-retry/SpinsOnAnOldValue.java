import java.util.concurrent.atomic.AtomicReference;

class SpinsOnAnOldValue {
  private final AtomicReference<String> notes = new AtomicReference<>("");

  void note(String text) {
    String old = notes.get();
    while (!notes.compareAndSet(old, old + text)) { // want "`AtomicReference.compareAndSet` is tried again after a conflict"
      Thread.onSpinWait();
    }
  }
}
