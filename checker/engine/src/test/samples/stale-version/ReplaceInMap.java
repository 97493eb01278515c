import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

class ReplaceInMap {
  private final ConcurrentMap<String, String> notes = new ConcurrentHashMap<>();

  boolean note(String key, String text) {
    String old = notes.get(key);
    String next = old.concat(text);
    return notes.replace(key, notes.get(key), next); // want "`ConcurrentMap.replace` expects a later state"
  }
}
