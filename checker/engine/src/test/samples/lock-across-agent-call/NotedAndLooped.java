import dev.baton.annotation.AgentRole;
import java.util.concurrent.locks.ReentrantLock;

/** A field that ends a loop says nothing of the lock: behind the loop it is still held. */
class NotedAndLooped {
  @AgentRole("writer")
  static class Writer {
    String write(String task) {
      return task.strip();
    }
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Writer writer = new Writer();
  private volatile boolean running;

  void runs() {
    lock.lock();
    try {
      running = true;
      while (running) {
        Thread.onSpinWait();
      }
      writer.write("report"); // want "`Writer.write` is asked while `lock` is held"
    } finally {
      lock.unlock();
    }
  }

  // silent: given back before
  void runsAndAsksAfter() {
    lock.lock();
    try {
      running = true;
      while (running) {
        Thread.onSpinWait();
      }
    } finally {
      lock.unlock();
    }
    writer.write("report");
  }
}
