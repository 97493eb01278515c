class CountedRecursion {
  interface ChatModel {
    String chat(String prompt);
  }

  String ask(ChatModel model, String question, int left) {
    if (left == 0) {
      return "";
    }
    String answer = model.chat(question);
    return answer.isEmpty() ? ask(model, question, left - 1) : answer;
  }
}
