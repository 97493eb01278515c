/** Three calls, and then an error. */
class Fixed {
  interface ChatModel {
    String chat(String prompt);
  }

  interface Tool {
    String call(String arguments);
  }

  String work(ChatModel model, Tool tool, String task) {
    for (int attempt = 0; attempt < 3; attempt++) {
      String result = tool.call(model.chat(task));
      if (!result.isEmpty()) {
        return result;
      }
    }
    throw new IllegalStateException("the tool has no answer to: " + task);
  }
}
