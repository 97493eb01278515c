import java.util.concurrent.locks.ReentrantLock;

/** The model is two calls away. */
class ThroughHelper {
  interface ChatModel {
    String chat(String prompt);
  }

  private final ReentrantLock lock = new ReentrantLock();
  private ChatModel model;
  private String draft = "";

  void revise() {
    lock.lock();
    try {
      draft = improved(draft); // want "`ChatModel.chat` is asked while `lock` is held"
    } finally {
      lock.unlock();
    }
  }

  private String improved(String text) {
    return ask("improve: " + text);
  }

  private String ask(String prompt) {
    return model.chat(prompt);
  }
}
