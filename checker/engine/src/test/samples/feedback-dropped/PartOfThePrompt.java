/** The last feedback is put at the end of a prompt that knows nothing of the ones before. */
class PartOfThePrompt {
  interface ChatModel {
    String chat(String prompt);
  }

  String answer(ChatModel model, String question) {
    String feedback = "";
    for (int attempt = 0; attempt < 3; attempt++) {
      String answer = model.chat(question + "\n" + feedback); // want "`ChatModel.chat` is tried again with the last feedback only"
      if (answer.startsWith("{")) {
        return answer;
      }
      feedback = "this is no JSON: " + answer;
    }
    throw new IllegalStateException("no answer");
  }

  /** Here each round adds to what was said. */
  String answerWithAll(ChatModel model, String question) {
    String prompt = question;
    for (int attempt = 0; attempt < 3; attempt++) {
      String answer = model.chat(prompt);
      if (answer.startsWith("{")) {
        return answer;
      }
      prompt = prompt + "\nthis is no JSON: " + answer;
    }
    throw new IllegalStateException("no answer");
  }
}
