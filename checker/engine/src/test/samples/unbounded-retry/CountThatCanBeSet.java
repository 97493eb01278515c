/** The message's counter is no fact of the message: anybody can set it back. */
class CountThatCanBeSet {
  interface ChatModel {
    String chat(String prompt);
  }

  static class Turn {
    private final String text;
    private int hops;

    Turn(String text, int hops) {
      this.text = text;
      this.hops = hops;
    }

    int hops() {
      return hops;
    }

    void touch() {
      hops = 0;
    }
  }

  String ask(ChatModel model, Turn turn) {
    if (turn.hops() >= 3) {
      return "escalated";
    }
    String answer = model.chat(turn.text);
    return answer.isEmpty() ? again(model, new Turn(answer, turn.hops() + 1)) : answer;
  }

  private String again(ChatModel model, Turn turn) {
    turn.touch();
    return ask(model, turn); // want "repeats `ChatModel.chat`, and nothing bounds it"
  }
}
