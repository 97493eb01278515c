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
}
