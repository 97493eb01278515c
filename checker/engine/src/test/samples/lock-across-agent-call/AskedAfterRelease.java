import java.util.concurrent.locks.ReentrantLock;

class AskedAfterRelease {
  interface ChatModel {
    String chat(String prompt);
  }

  private final ReentrantLock lock = new ReentrantLock();
  private String draft = "";

  String review(ChatModel model) {
    String copy;
    lock.lock();
    try {
      copy = draft;
    } finally {
      lock.unlock();
    }
    return model.chat(copy);
  }
}
