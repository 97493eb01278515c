import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

class Atomics {
  static class State {
    @OwnedBy("writer") final AtomicInteger count = new AtomicInteger();
    @OwnedBy("writer") final AtomicReference<String> draft = new AtomicReference<>("");
    @OwnedBy("writer") final AtomicReference<List<String>> notes = new AtomicReference<>();
    @OwnedBy("writer") final LongAdder total = new LongAdder();
    @OwnedBy("writer") final AtomicIntegerArray scores = new AtomicIntegerArray(2);
    @OwnedBy("writer") final ConcurrentLinkedQueue<String> queue = new ConcurrentLinkedQueue<>();
  }

  @AgentRole("writer")
  static class Writer {
    void write(State state) {
      state.count.incrementAndGet();
      state.draft.updateAndGet(d -> d + "!");
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void review(State state) {
      state.count.incrementAndGet(); // want "`reviewer` writes `count`"
      state.count.compareAndSet(1, 2); // want "`reviewer` writes `count`"
      state.draft.set("x"); // want "`reviewer` writes `draft`"
      state.draft.updateAndGet(d -> d + "!"); // want "`reviewer` writes `draft`"
      state.draft.getAndSet("x"); // want "`reviewer` writes `draft`"
      state.notes.get().add("x"); // want "`reviewer` writes `notes`"
      state.total.increment(); // want "`reviewer` writes `total`"
      state.scores.set(0, 1); // want "`reviewer` writes `scores`"
      state.queue.offer("x"); // want "`reviewer` writes `queue`"
      state.queue.poll(); // want "`reviewer` writes `queue`"
    }

    long fine(State state) {
      AtomicInteger own = new AtomicInteger(state.count.get());
      own.incrementAndGet();
      return own.get() + state.draft.get().length() + state.total.sum() + state.queue.size() + state.scores.get(0);
    }
  }
}
