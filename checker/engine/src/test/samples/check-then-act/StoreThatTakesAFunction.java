import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/** The store runs the function on what is there by then, if it does so in one step. */
class StoreThatTakesAFunction {
  interface ChatModel {
    String chat(String prompt);
  }

  static class Computing {
    private final ConcurrentMap<String, String> notes = new ConcurrentHashMap<>();

    String load(String key) {
      return notes.getOrDefault(key, "");
    }

    void update(String key, UnaryOperator<String> change) {
      notes.compute(key, (k, old) -> change.apply(old == null ? "" : old));
    }

    void updateForgetting(String key, UnaryOperator<String> change) {
      notes.compute(key, (k, old) -> change.apply(""));
    }
  }

  static class Locking {
    private final Map<String, String> notes = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();

    synchronized String load(String key) {
      return notes.getOrDefault(key, "");
    }

    synchronized void update(String key, UnaryOperator<String> change) {
      notes.put(key, change.apply(notes.getOrDefault(key, "")));
    }

    void updateWithLock(String key, UnaryOperator<String> change) {
      lock.lock();
      try {
        String old = notes.getOrDefault(key, "");
        notes.put(key, change.apply(old));
      } finally {
        lock.unlock();
      }
    }

    void updateWithLateLock(String key, UnaryOperator<String> change) {
      String next = change.apply(load(key));
      lock.lock();
      try {
        notes.put(key, next);
      } finally {
        lock.unlock();
      }
    }

    void updateUnlocked(String key, UnaryOperator<String> change) {
      notes.put(key, change.apply(notes.getOrDefault(key, "")));
    }
  }

  void computed(Computing store, ChatModel model, String key) {
    String answer = model.chat(store.load(key));
    store.update(key, old -> old + answer);
  }

  void synchronised(Locking store, ChatModel model, String key) {
    String answer = model.chat(store.load(key));
    store.update(key, old -> old + answer);
  }

  void locked(Locking store, ChatModel model, String key) {
    String answer = model.chat(store.load(key));
    store.updateWithLock(key, old -> old + answer);
  }

  void looksAway(Computing store, ChatModel model, String key) {
    String answer = model.chat(store.load(key));
    store.update(key, old -> answer); // want "`store` is written from what was read before `ChatModel.chat` was asked"
  }

  void isShownNothing(Computing store, ChatModel model, String key) {
    String answer = model.chat(store.load(key));
    store.updateForgetting(key, old -> old + answer); // want "`store` is written from what was read before `ChatModel.chat` was asked"
  }

  void lockedTooLate(Locking store, ChatModel model, String key) {
    String answer = model.chat(store.load(key));
    store.updateWithLateLock(key, old -> old + answer); // want "`store` is written from what was read before `ChatModel.chat` was asked"
  }

  void neverLocked(Locking store, ChatModel model, String key) {
    String answer = model.chat(store.load(key));
    store.updateUnlocked(key, old -> old + answer); // want "`store` is written from what was read before `ChatModel.chat` was asked"
  }
}
