import java.util.List;
import java.util.Queue;

class FiniteCollections {
  interface ChatModel {
    String chat(String prompt);
  }

  void ask(ChatModel model, List<String> questions, Queue<String> more) {
    for (String question : questions) {
      model.chat(question);
    }
    while (!more.isEmpty()) {
      model.chat(more.poll());
    }
  }
}
