import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;

/** What is taken out was perhaps not there, or is put back: it bounds nothing. */
class EmptyIsNoEnd {
  interface ChatModel {
    String chat(String prompt);
  }

  private final Map<String, String> cache = new ConcurrentHashMap<>();
  private final Queue<String> queue = new ArrayDeque<>();
  private final Deque<String> hints = new ArrayDeque<>();
  private final ThreadLocal<String> last = new ThreadLocal<>();
  private Deque<String> steps = new ArrayDeque<>();
  private final ChatModel model;

  EmptyIsNoEnd(ChatModel model) {
    this.model = model;
  }

  String load(String key) {
    cache.remove(key);
    try {
      return cache.computeIfAbsent(key, k -> model.chat(k));
    } catch (IllegalStateException failed) {
      return load(key); // want "and nothing bounds it"
    }
  }

  String run(String goal) {
    queue.poll();
    String answer = model.chat(goal);
    return answer.isEmpty() ? run(goal) : answer; // want "repeats `ChatModel.chat`"
  }

  String fresh(String goal) {
    last.remove();
    String answer = model.chat(goal);
    return answer.isEmpty() ? fresh(goal) : answer; // want "repeats `ChatModel.chat`"
  }

  String renewed(String goal) {
    steps.pop();
    String answer = model.chat(goal);
    steps = new ArrayDeque<>(java.util.List.of(answer));
    return answer.isEmpty() ? renewed(goal) : answer; // want "repeats `ChatModel.chat`"
  }

  String caught(String goal) {
    String answer = model.chat(goal);
    try {
      hints.pop();
      return answer;
    } catch (NoSuchElementException none) {
      return caught(goal); // want "repeats `ChatModel.chat`"
    }
  }
}
