import java.util.List;

/** What checks a tree throws, and calls itself: no count of attempts is in it. */
class WardenCallsItself {
  interface ChatModel {
    String chat(String prompt);
  }

  record Part(String name, List<Part> parts) {}

  private final ChatModel model;

  WardenCallsItself(ChatModel model) {
    this.model = model;
  }

  String untilItFits(Part whole) {
    String answer = "";
    while (!answer.equals(whole.name())) { // want "this loop repeats `ChatModel.chat`"
      check(whole);
      answer = model.chat(whole.name());
    }
    return answer;
  }

  private static void check(Part part) {
    if (part.name().isEmpty()) {
      throw new IllegalArgumentException("a part needs a name");
    }
    for (Part each : part.parts()) {
      check(each);
    }
  }

  String fewTimes(Part whole) {
    String answer = "";
    for (int left = 3; left > 0 && !answer.equals(whole.name()); left--) {
      check(whole);
      answer = model.chat(whole.name());
    }
    return answer;
  }
}
