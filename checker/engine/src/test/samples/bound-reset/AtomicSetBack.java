import java.util.concurrent.atomic.AtomicInteger;

/** An atomic number that is new, or set back, in each round counts nothing. */
class AtomicSetBack {
  interface ChatModel {
    String chat(String prompt);
  }

  private final AtomicInteger count = new AtomicInteger();

  String made(ChatModel model) {
    String answer = "";
    while (answer.isEmpty()) {
      AtomicInteger tries = new AtomicInteger(); // want "starts anew in each round"
      if (tries.incrementAndGet() > 3) {
        break;
      }
      answer = model.chat("x");
    }
    return answer;
  }

  String setBack(ChatModel model) {
    String answer = "";
    while (answer.isEmpty()) {
      int tries = count.incrementAndGet();
      if (tries > 3) {
        break;
      }
      answer = model.chat("x");
      count.getAndSet(0); // want "starts anew in each round"
    }
    return answer;
  }

  String awayFromTheLimit(ChatModel model) {
    String answer = "";
    while (answer.isEmpty()) { // want "repeats `ChatModel.chat`, and nothing bounds it"
      int tries = count.addAndGet(-1);
      if (tries > 3) {
        break;
      }
      answer = model.chat("x");
    }
    return answer;
  }

  // silent
  String counted(ChatModel model) {
    AtomicInteger tries = new AtomicInteger();
    String answer = "";
    while (answer.isEmpty()) {
      if (tries.incrementAndGet() > 3) {
        break;
      }
      answer = model.chat("x");
    }
    return answer;
  }

  // silent
  String down(ChatModel model) {
    AtomicInteger left = new AtomicInteger(3);
    String answer = "";
    while (answer.isEmpty()) {
      if (left.addAndGet(-1) < 0) {
        break;
      }
      answer = model.chat("x");
    }
    return answer;
  }
}
