import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;

class AbsentThenPut {
  private final ConcurrentMap<String, List<String>> sessions = new ConcurrentHashMap<>();

  void open(String id) {
    if (!sessions.containsKey(id)) {
      sessions.put(id, new CopyOnWriteArrayList<>()); // want "`sessions` is written from what was read in an earlier step"
    }
  }
}
