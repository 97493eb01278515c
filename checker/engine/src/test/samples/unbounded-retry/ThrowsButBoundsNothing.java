/** A method that throws for another reason, or whose exception is caught in the loop, is no bound. */
class ThrowsButBoundsNothing {
  interface ChatModel {
    String chat(String message);
  }

  static final class Budget {
    private int left = 5;

    void spend() {
      if (--left < 0) {
        throw new IllegalStateException("the budget is spent");
      }
    }
  }

  String wrongWay(ChatModel model, String question) {
    int attempt = 0;
    while (true) { // want "this loop repeats `ChatModel.chat`, and nothing bounds it"
      check(attempt);
      attempt++;
      String answer = model.chat(question);
      if (answer.contains("ok")) {
        return answer;
      }
    }
  }

  private static void check(int attempt) {
    if (attempt < 0) {
      throw new IllegalArgumentException("no such attempt");
    }
  }

  String caught(ChatModel model, String question, Budget budget) {
    String answer = "";
    while (!answer.contains("ok")) { // want "this loop repeats `ChatModel.chat`, and nothing bounds it"
      try {
        budget.spend();
      } catch (IllegalStateException e) {
        answer = "";
      }
      answer = model.chat(question);
    }
    return answer;
  }
}
