import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

class PutIfAbsent {
  interface ChatModel {
    String chat(String prompt);
  }

  private final ConcurrentMap<String, String> answers = new ConcurrentHashMap<>();

  String answer(ChatModel model, String question) {
    String known = answers.get(question);
    if (known != null) {
      return known;
    }
    String fresh = model.chat(question);
    String other = answers.putIfAbsent(question, fresh);
    return other != null ? other : fresh;
  }
}
