/** A method that throws beyond a limit bounds the loop that calls it. */
class BoundThatThrows {
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

  private int tries;

  String byBudget(ChatModel model, String question) {
    Budget budget = new Budget();
    while (true) {
      budget.spend();
      String answer = model.chat(question);
      if (answer.contains("ok")) {
        return answer;
      }
    }
  }

  String byArgument(ChatModel model, String question) {
    int attempt = 0;
    while (true) {
      check(attempt);
      attempt++;
      String answer = model.chat(question);
      if (answer.contains("ok")) {
        return answer;
      }
    }
  }

  private static void check(int attempt) {
    if (attempt >= 3) {
      throw new IllegalStateException("too many attempts");
    }
  }

  String byField(ChatModel model, String question) {
    while (true) {
      count();
      String answer = model.chat(question);
      if (answer.contains("ok")) {
        return answer;
      }
    }
  }

  private void count() {
    tries++;
    if (tries > 4) {
      throw new IllegalStateException("too many attempts");
    }
  }

  private static void checkFirst(int attempt) {
    check(attempt);
  }

  private static void checkNothing(int attempt) {
    check(0);
  }

  String byWhoPassesOn(ChatModel model, String question) {
    int attempt = 0;
    while (true) {
      checkFirst(attempt);
      attempt++;
      String answer = model.chat(question);
      if (answer.contains("ok")) {
        return answer;
      }
    }
  }

  String byWhoPassesOnAnother(ChatModel model, String question) {
    int attempt = 0;
    while (true) { // want "this loop repeats `ChatModel.chat`, and nothing bounds it"
      checkNothing(attempt);
      attempt++;
      String answer = model.chat(question);
      if (answer.contains("ok")) {
        return answer;
      }
    }
  }
}
