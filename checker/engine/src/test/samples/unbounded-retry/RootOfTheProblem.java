/** A method that throws and calls itself, or another that calls it back, is no bound by that. */
class RootOfTheProblem {
  interface ChatModel {
    String chat(String message);
  }

  String ask(ChatModel model, String question) {
    while (true) { // want "this loop repeats `ChatModel.chat`, and nothing bounds it"
      String answer = model.chat(question);
      if (answer.contains("ok")) {
        return answer;
      }
      raise(new IllegalStateException(answer));
      left(answer);
    }
  }

  private static void raise(Throwable problem) {
    if (problem instanceof Error error) {
      throw error;
    }
    if (problem.getCause() != null) {
      raise(problem.getCause());
    }
  }

  private static void left(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("no answer");
    }
    right(text.substring(1));
  }

  private static void right(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("no answer");
    }
    left(text.substring(1));
  }
}
