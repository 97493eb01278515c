/** Several rounds that one call closes are one recursion to bound. */
class ClosedByOneCall {
  interface ChatModel {
    String chat(String prompt);
  }

  interface Plan {
    String next(Hub hub, String prompt);
  }

  static final class Short implements Plan {
    private final ChatModel model;

    Short(ChatModel model) {
      this.model = model;
    }

    @Override
    public String next(Hub hub, String prompt) {
      return hub.go(model.chat(prompt));
    }
  }

  static final class Long implements Plan {
    private final ChatModel model;

    Long(ChatModel model) {
      this.model = model;
    }

    @Override
    public String next(Hub hub, String prompt) {
      return hub.go(model.chat(prompt + prompt));
    }
  }

  static final class Hub {
    private final Plan plan;

    Hub(Plan plan) {
      this.plan = plan;
    }

    String go(String prompt) {
      return plan.next(this, prompt); // want "this recursion repeats `ChatModel.chat`, and nothing bounds it"
    }
  }
}
