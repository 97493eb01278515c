import java.util.concurrent.locks.ReentrantLock;

/** A lock for the read and a lock for the write make no step of both. */
class LockedEachForItself {
  interface ChatModel {
    String chat(String prompt);
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final ChatModel model;
  private String draft = "";
  private int spent;
  private long version;
  private boolean running;

  LockedEachForItself(ChatModel model) {
    this.model = model;
  }

  private synchronized String draft() {
    return draft;
  }

  private synchronized void draft(String text) {
    draft = text;
  }

  void accessors() {
    String better = model.chat("improve " + draft());
    draft(better); // want "`draft` is written from what was read before `ChatModel.chat` was asked"
  }

  void sections() {
    String seen;
    lock.lock();
    try {
      seen = draft;
    } finally {
      lock.unlock();
    }
    String better = model.chat("improve " + seen);
    lock.lock();
    try {
      draft = better; // want "`draft` is written from what was read before `ChatModel.chat` was asked"
    } finally {
      lock.unlock();
    }
  }

  void monitors() {
    int before;
    synchronized (this) {
      before = spent;
    }
    String answer = model.chat("go on");
    synchronized (this) {
      spent = before + answer.length(); // want "`spent` is written from what was read before `ChatModel.chat` was asked"
    }
  }

  void countsAnew() {
    int before;
    synchronized (this) {
      before = spent;
    }
    String answer = model.chat("you have spent " + before);
    synchronized (this) {
      spent += answer.length();
    }
  }

  void looksAgain() {
    String seen = draft();
    String better = model.chat("improve " + seen);
    synchronized (this) {
      if (draft.equals(seen)) {
        draft = better;
      }
    }
  }

  void once() {
    synchronized (this) {
      if (running) {
        return;
      }
      running = true;
    }
    try {
      System.out.println(model.chat("go on"));
    } finally {
      synchronized (this) {
        running = false;
      }
    }
  }

  void byVersion() {
    long seen;
    String text;
    synchronized (this) {
      seen = version;
      text = draft;
    }
    String better = model.chat("improve " + text);
    synchronized (this) {
      if (version != seen) {
        throw new IllegalStateException("somebody was faster");
      }
      draft = better;
      version = seen + 1;
    }
  }

  void ifItIsAny() {
    String text;
    synchronized (this) {
      text = draft;
    }
    String better = model.chat("improve " + text);
    synchronized (this) {
      if (!better.isEmpty()) {
        draft = better; // want "`draft` is written from what was read before `ChatModel.chat` was asked"
      }
    }
  }

  void another(LockedEachForItself other) {
    other.draft(model.chat("improve " + draft()));
  }
}
