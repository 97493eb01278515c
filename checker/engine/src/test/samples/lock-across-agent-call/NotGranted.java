import java.util.concurrent.locks.ReentrantLock;

/** Where the lock was refused, nobody holds it. */
class NotGranted {
  interface ChatModel {
    String chat(String prompt);
  }

  private final ReentrantLock lock = new ReentrantLock();
  private String draft = "";

  String read(ChatModel model) {
    if (!lock.tryLock()) {
      return model.chat("say that somebody is at work");
    }
    try {
      return draft;
    } finally {
      lock.unlock();
    }
  }
}
