import dev.baton.patterns.Hold;
import dev.baton.patterns.TaskOwnership;

/** A hold has a token, and only its holder gives it back. */
class Fixed {
  boolean work(TaskOwnership lock, String me, Runnable task) {
    Hold hold = lock.hold(me).orElse(null);
    if (hold == null) {
      return false;
    }
    try (hold) {
      task.run();
    }
    return true;
  }
}
