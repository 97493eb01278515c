import java.util.Queue;

/** What fails is put back, so the queue need never run empty. */
class QueueFillsItself {
  interface ChatModel {
    String chat(String prompt);
  }

  void drain(ChatModel model, Queue<String> questions) {
    while (!questions.isEmpty()) { // want "this loop repeats `ChatModel.chat`, and nothing bounds it"
      String question = questions.poll();
      if (model.chat(question).isEmpty()) {
        questions.add(question);
      }
    }
  }
}
