import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Each advisor calls the next, and the chain ends with the last. */
class ChainOfAdvisors {
  interface ChatModel {
    String chat(String prompt);
  }

  interface Advisor {
    String advise(String prompt, Chain chain);
  }

  static final class Chain {
    private final Deque<Advisor> left;

    Chain(List<Advisor> advisors) {
      left = new ArrayDeque<>(advisors);
    }

    String next(String prompt) {
      Advisor advisor = left.pop();
      return advisor.advise(prompt, this);
    }
  }

  static final class Polite implements Advisor {
    @Override
    public String advise(String prompt, Chain chain) {
      return chain.next("please: " + prompt);
    }
  }

  static final class Last implements Advisor {
    private final ChatModel model;

    Last(ChatModel model) {
      this.model = model;
    }

    @Override
    public String advise(String prompt, Chain chain) {
      String answer = model.chat(prompt);
      return answer.isEmpty() ? chain.next(prompt) : answer;
    }
  }
}
