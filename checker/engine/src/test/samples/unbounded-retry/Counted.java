class Counted {
  interface ChatModel {
    String chat(String prompt);
  }

  String ask(ChatModel model, String question) {
    for (int attempt = 0; attempt < 3; attempt++) {
      String answer = model.chat(question);
      if (!answer.isEmpty()) {
        return answer;
      }
    }
    throw new IllegalStateException("no answer");
  }

  String catching(ChatModel model, String question) {
    int failures = 0;
    while (true) {
      try {
        return model.chat(question);
      } catch (RuntimeException e) {
        if (++failures >= 3) {
          throw e;
        }
      }
    }
  }
}
