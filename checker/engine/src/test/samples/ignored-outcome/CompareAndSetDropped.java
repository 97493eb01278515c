import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Refused, it loses what was made for it. */
class CompareAndSetDropped {
  private final AtomicReference<List<String>> notes = new AtomicReference<>(List.of());

  void note(String text) {
    List<String> old = notes.get();
    List<String> next = new ArrayList<>(old);
    next.add(text);
    notes.compareAndSet(old, next); // want "the outcome of `AtomicReference.compareAndSet` is dropped"
  }
}
