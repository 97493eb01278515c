import dev.baton.annotation.AgentRole;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

class UpdaterReadsAgain {
  private static final AtomicReferenceFieldUpdater<UpdaterReadsAgain, String> NOTES =
      AtomicReferenceFieldUpdater.newUpdater(UpdaterReadsAgain.class, String.class, "notes");

  private volatile String notes = "";

  @AgentRole("writer")
  void writes(String text) {
    note(text);
  }

  // silent: the field is read again in each round
  void note(String text) {
    String old;
    do {
      old = notes;
    } while (!NOTES.compareAndSet(this, old, old + text));
  }

  void noteWhatWasSeen(String text) {
    String old = notes;
    int tries = 0;
    while (!NOTES.compareAndSet(this, old, old + text)) { // want "is tried again after a conflict, with what was read before it"
      if (++tries > 3) {
        throw new IllegalStateException("too many writers");
      }
    }
  }
}
