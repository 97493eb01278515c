import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The lock is around both. */
class Fixed {
  static class Sessions {
    private final Lock lock = new ReentrantLock();
    private final Map<String, StringBuffer> sessions = new ConcurrentHashMap<>();

    StringBuffer create(String id) {
      StringBuffer session = new StringBuffer();
      lock.lock();
      try {
        if (sessions.containsKey(id)) {
          throw new IllegalStateException("session `" + id + "` exists");
        }
        sessions.put(id, session);
      } finally {
        lock.unlock();
      }
      return session;
    }
  }
}
