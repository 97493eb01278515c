import dev.baton.annotation.AgentRole;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

class GeneralType {
  private final ReentrantLock lock = new ReentrantLock();
  private String text = "";

  @AgentRole("poet")
  static class Poet implements Supplier<String> {
    private final int lines;

    Poet(int lines) {
      this.lines = lines;
    }

    @Override
    public String get() {
      return "line ".repeat(lines);
    }
  }

  // silent: a supplier is no agent because an agent supplies
  void supplies(Supplier<String> words) {
    lock.lock();
    try {
      text = words.get();
    } finally {
      lock.unlock();
    }
  }

  // silent: an agent is not asked by being made
  Poet makes() {
    lock.lock();
    try {
      return new Poet(text.length());
    } finally {
      lock.unlock();
    }
  }

  void asks(Poet poet) {
    lock.lock();
    try {
      text = poet.get(); // want "`Poet.get` is asked while `lock` is held"
    } finally {
      lock.unlock();
    }
  }
}
