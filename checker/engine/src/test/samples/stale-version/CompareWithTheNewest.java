import java.util.concurrent.atomic.AtomicReference;

class CompareWithTheNewest {
  private final AtomicReference<String> notes = new AtomicReference<>("");

  boolean note(String text) {
    String old = notes.get();
    String next = old + text;
    return notes.compareAndSet(notes.get(), next); // want "`AtomicReference.compareAndSet` expects a later state"
  }
}
