/** A budget that each round makes anew is never spent. */
class BudgetOfEachRound {
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

  String ask(ChatModel model, String question) {
    while (true) {
      Budget budget = new Budget(); // want "the bound of `ChatModel.chat` starts anew in each round"
      budget.spend();
      String answer = model.chat(question);
      if (answer.contains("ok")) {
        return answer;
      }
    }
  }
}
