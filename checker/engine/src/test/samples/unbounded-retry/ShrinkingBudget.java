class ShrinkingBudget {
  interface ChatModel {
    String chat(String prompt);
  }

  String ask(ChatModel model, String question, int tokens) {
    int left = tokens;
    String answer = "";
    while (left > 0 && answer.isEmpty()) {
      answer = model.chat(question);
      left -= question.length();
    }
    return answer;
  }
}
