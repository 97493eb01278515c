import java.util.List;

class DownATree {
  interface ChatModel {
    String chat(String prompt);
  }

  record Topic(String name, List<Topic> parts) {}

  void ask(ChatModel model, Topic topic) {
    model.chat(topic.name());
    for (Topic part : topic.parts()) {
      ask(model, part);
    }
  }

  // silent: the same by functions
  void each(ChatModel model, Topic topic) {
    model.chat(topic.name());
    topic.parts().forEach(part -> each(model, part));
  }

  // silent
  String told(ChatModel model, Topic topic) {
    return model.chat(topic.name())
        + topic.parts().stream()
            .filter(part -> !part.name().isEmpty())
            .map(part -> told(model, part))
            .toList();
  }

  void whole(ChatModel model, Topic topic) {
    model.chat(topic.name());
    topic.parts().forEach(part -> whole(model, topic)); // want "repeats `ChatModel.chat`, and nothing bounds it"
  }
}
