class LimitThatIsNone {
  interface ChatModel {
    String chat(String prompt);
  }

  String ask(ChatModel model, String question) {
    for (int i = 0; i < Integer.MAX_VALUE; i++) { // want "this loop repeats `ChatModel.chat`, and nothing bounds it"
      String answer = model.chat(question);
      if (!answer.isEmpty()) {
        return answer;
      }
    }
    return "";
  }
}
