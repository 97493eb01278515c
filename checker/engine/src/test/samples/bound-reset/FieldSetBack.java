class FieldSetBack {
  interface ChatModel {
    String chat(String prompt);
  }

  private int attempts;

  String ask(ChatModel model, String question) {
    while (attempts < 3) {
      attempts++;
      String answer = model.chat(question);
      if (answer.equals("done")) {
        return answer;
      }
      if (!answer.isEmpty()) {
        attempts = 0; // want "the bound of `ChatModel.chat` starts anew in each round"
      }
    }
    return "";
  }
}
