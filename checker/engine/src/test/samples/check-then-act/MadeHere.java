import java.util.List;

/** What was made here, and given to nobody, has locks that nobody else takes. */
class MadeHere {
  interface ChatModel {
    String chat(String prompt);
  }

  static class Conversation {
    private String summary = "";

    synchronized String summary() {
      return summary;
    }

    synchronized void summary(String text) {
      summary = text;
    }
  }

  private final List<Conversation> all;

  MadeHere(List<Conversation> all) {
    this.all = all;
  }

  String alone(ChatModel model, List<String> questions) {
    Conversation made = new Conversation();
    for (String question : questions) {
      made.summary(model.chat(made.summary() + question));
    }
    return made.summary();
  }

  String known(ChatModel model, String question) {
    Conversation made = new Conversation();
    all.add(made);
    made.summary(model.chat(made.summary() + question)); // want "is written from what was read before `ChatModel.chat` was asked"
    return made.summary();
  }

  String given(ChatModel model, Conversation conversation, String question) {
    conversation.summary(model.chat(conversation.summary() + question)); // want "is written from what was read before `ChatModel.chat` was asked"
    return conversation.summary();
  }
}
