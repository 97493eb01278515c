import java.util.List;

/** The inner counter starts anew for each question, as it should. */
class InnerLoopStartsAnew {
  interface ChatModel {
    String chat(String prompt);
  }

  void ask(ChatModel model, List<String> questions) {
    for (String question : questions) {
      for (int attempt = 0; attempt < 3; attempt++) {
        if (!model.chat(question).isEmpty()) {
          break;
        }
      }
    }
  }
}
