import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is found for a parent is noted for the child: whoever does it second notes the same. */
class FoundUnderAnotherKey {
  private final Map<Class<?>, String> labels = new ConcurrentHashMap<>(Map.of(Number.class, "n"));

  String label(Class<?> type) {
    if (labels.containsKey(type)) {
      return labels.get(type);
    }
    String label = null;
    for (Class<?> at = type; at != null && label == null; at = at.getSuperclass()) {
      label = labels.get(at);
    }
    if (label != null) {
      labels.put(type, label);
    }
    return label == null ? "?" : label;
  }
}
