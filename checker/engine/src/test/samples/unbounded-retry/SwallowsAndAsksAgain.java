class SwallowsAndAsksAgain {
  interface ChatModel {
    String chat(String prompt);
  }

  String ask(ChatModel model, String question) {
    String answer = null;
    while (answer == null) { // want "this loop repeats `ChatModel.chat`, and nothing bounds it"
      try {
        answer = model.chat(question);
      } catch (RuntimeException e) {
        System.err.println("once more: " + e.getMessage());
      }
    }
    return answer;
  }
}
