class RecursionWithoutCount {
  interface ChatModel {
    String chat(String prompt);
  }

  String ask(ChatModel model, String question) {
    String answer = model.chat(question);
    return answer.isEmpty() ? ask(model, question + "!") : answer; // want "this recursion repeats `ChatModel.chat`, and nothing bounds it"
  }
}
