import java.util.concurrent.Semaphore;

/** A semaphore bounds how many ask a model at once, or it is a lock. */
class SeveralPermits {
  interface ChatModel {
    String chat(String prompt);
  }

  private static final int MOST = 8;
  private static final Semaphore GLOBAL = new Semaphore(MOST, true);
  private final Semaphore configured;
  private final Semaphore mutex = new Semaphore(1);
  private final ChatModel model;

  SeveralPermits(ChatModel model, int atOnce) {
    this.model = model;
    this.configured = new Semaphore(atOnce);
  }

  String throttled(String prompt) throws InterruptedException {
    GLOBAL.acquire();
    try {
      return model.chat(prompt);
    } finally {
      GLOBAL.release();
    }
  }

  String asConfigured(String prompt) throws InterruptedException {
    configured.acquire();
    try {
      return model.chat(prompt);
    } finally {
      configured.release();
    }
  }

  String alone(String prompt) throws InterruptedException {
    mutex.acquire();
    try {
      return model.chat(prompt); // want "`ChatModel.chat` is asked while `mutex` is held"
    } finally {
      mutex.release();
    }
  }

  /** It bounds how many work, and is given back on one way only. */
  String lost(String prompt) throws InterruptedException {
    GLOBAL.acquire(); // want "`GLOBAL` is not released on every path"
    String answer = model.chat(prompt);
    GLOBAL.release();
    return answer;
  }
}
