import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * a session is looked for before the lock is taken, so that two creations of one id pass
 *
 * @see <a href="https://github.com/google/adk-go/issues/367">google/adk-go#367</a>
 */
class Broken {
  static class Sessions {
    private final Lock lock = new ReentrantLock();
    private final Map<String, StringBuffer> sessions = new ConcurrentHashMap<>();

    StringBuffer create(String id) {
      if (sessions.containsKey(id)) {
        throw new IllegalStateException("session `" + id + "` exists");
      }
      StringBuffer session = new StringBuffer();
      lock.lock();
      try {
        sessions.put(id, session); // want "`sessions` is written from what was read in an earlier step"
      } finally {
        lock.unlock();
      }
      return session;
    }
  }
}
