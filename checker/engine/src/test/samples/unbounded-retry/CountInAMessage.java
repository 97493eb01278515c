import java.util.List;

/** The counter goes round inside the message. */
class CountInAMessage {
  interface ChatModel {
    String chat(String prompt);
  }

  record Turn(String text, int hops) {
    static final int MOST = 6;

    Turn pass(String next) {
      return new Turn(next, hops + 1);
    }

    Turn restarted(String next) {
      return new Turn(next, 0);
    }

    Turn saying(String next) {
      return new Turn(next, hops);
    }
  }

  String made(ChatModel model, Turn turn) {
    String answer = model.chat(turn.text());
    return answer.isEmpty() && turn.hops() < Turn.MOST
        ? made(model, new Turn(answer, turn.hops() + 1))
        : answer;
  }

  String passed(ChatModel model, Turn turn) {
    if (turn.hops() >= Turn.MOST) {
      return "escalated";
    }
    String answer = model.chat(turn.text());
    return answer.isEmpty() ? passed(model, turn.pass("again")) : answer;
  }

  String left(ChatModel model, Turn turn) {
    int left = turn.hops();
    if (left == 0) {
      return "escalated";
    }
    Turn next = new Turn(model.chat(turn.text()), left - 1);
    return next.text().isEmpty() ? left(model, next) : next.text();
  }

  String there(ChatModel model, Turn turn) {
    if (turn.hops() >= Turn.MOST) {
      return "escalated";
    }
    String answer = model.chat(turn.text());
    return answer.isEmpty() ? back(model, turn.pass(answer)) : answer;
  }

  private String back(ChatModel model, Turn turn) {
    return there(model, turn.saying("politely: " + turn.text()));
  }

  String begunAnew(ChatModel model, Turn turn) {
    if (turn.hops() >= Turn.MOST) {
      return "escalated";
    }
    String answer = model.chat(turn.text());
    return answer.isEmpty() ? backAtTheStart(model, turn.pass(answer)) : answer;
  }

  private String backAtTheStart(ChatModel model, Turn turn) {
    return begunAnew(model, turn.restarted(turn.text())); // want "repeats `ChatModel.chat`, and nothing bounds it"
  }

  String uncounted(ChatModel model, Turn turn) {
    if (turn.hops() >= Turn.MOST) {
      return "escalated";
    }
    String answer = model.chat(turn.text());
    return answer.isEmpty()
        ? uncounted(model, turn.saying(answer)) // want "repeats `ChatModel.chat`, and nothing bounds it"
        : answer;
  }

  String wrongWay(ChatModel model, Turn turn) {
    if (turn.hops() >= Turn.MOST) {
      return "escalated";
    }
    String answer = model.chat(turn.text());
    return answer.isEmpty()
        ? wrongWay(model, new Turn(answer, turn.hops() - 1)) // want "repeats `ChatModel.chat`, and nothing bounds it"
        : answer;
  }

  String another(ChatModel model, Turn turn, Turn first) {
    if (first.hops() >= Turn.MOST) {
      return "escalated";
    }
    String answer = model.chat(turn.text());
    return answer.isEmpty()
        ? another(model, turn.pass(answer), first) // want "repeats `ChatModel.chat`, and nothing bounds it"
        : answer;
  }

  String unasked(ChatModel model, Turn turn) {
    String answer = model.chat(turn.text() + turn.hops());
    return answer.isEmpty()
        ? unasked(model, turn.pass(answer)) // want "repeats `ChatModel.chat`, and nothing bounds it"
        : answer;
  }

  String asked(ChatModel model, Turn turn, List<String> log) {
    if (turn.hops() >= Turn.MOST) {
      log.add("too many"); // and goes on
    }
    String answer = model.chat(turn.text());
    return answer.isEmpty()
        ? asked(model, turn.pass(answer), log) // want "repeats `ChatModel.chat`, and nothing bounds it"
        : answer;
  }
}
