/** The `continue` goes round the counter. */
class CounterIsSkipped {
  interface ChatModel {
    String chat(String prompt);
  }

  String ask(ChatModel model, String question) {
    int attempt = 0;
    while (attempt < 3) { // want "this loop repeats `ChatModel.chat`, and nothing bounds it"
      String answer = model.chat(question);
      if (answer == null) {
        continue;
      }
      attempt++;
      if (!answer.isEmpty()) {
        return answer;
      }
    }
    return "";
  }
}
