class CountThatStandsStill {
  interface ChatModel {
    String chat(String prompt);
  }

  String ask(ChatModel model, String question, int attempt) {
    String answer = model.chat(question);
    if (attempt > 3) {
      return answer;
    }
    return answer.isEmpty() ? ask(model, question, attempt) : answer; // want "this recursion repeats `ChatModel.chat`, and nothing bounds it"
  }
}
