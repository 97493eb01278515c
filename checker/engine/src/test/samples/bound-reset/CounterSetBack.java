class CounterSetBack {
  interface ChatModel {
    String chat(String prompt);
  }

  String ask(ChatModel model, String question) {
    int attempt = 0;
    while (attempt < 3) {
      String answer = model.chat(question);
      if (answer.equals("done")) {
        return answer;
      }
      attempt++;
      if (answer.length() > 10) {
        attempt = 0; // want "the bound of `ChatModel.chat` starts anew in each round"
      }
    }
    return "";
  }
}
