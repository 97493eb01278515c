import dev.baton.patterns.BoundedRetry;

class BoundedRetryInASwitch {
  interface ChatModel {
    String chat(String prompt);
  }

  String ask(ChatModel model, String question, BoundedRetry retry) {
    while (true) {
      String answer = model.chat(question);
      if (!answer.isEmpty()) {
        return answer;
      }
      switch (retry.next("empty")) {
        case RETRY:
          break;
        case ESCALATE:
          return "ask a person";
        case ABORT:
          throw new IllegalStateException("given up");
      }
    }
  }
}
