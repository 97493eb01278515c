class WhileTrue {
  interface ChatModel {
    String chat(String prompt);
  }

  String ask(ChatModel model, String question) {
    while (true) { // want "this loop repeats `ChatModel.chat`, and nothing bounds it"
      String answer = model.chat(question);
      if (!answer.isEmpty()) {
        return answer;
      }
    }
  }
}
