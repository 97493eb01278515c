import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What `forEach` is given runs at once, under the lock. */
class RunsUnderTheLock {
  interface ChatModel {
    String chat(String prompt);
  }

  private final Map<String, String> answers = new HashMap<>();

  void ask(List<String> questions, ChatModel model) {
    synchronized (answers) {
      questions.forEach(q -> answers.put(q, model.chat(q))); // want "is asked while `answers` is held"
    }
  }
}
