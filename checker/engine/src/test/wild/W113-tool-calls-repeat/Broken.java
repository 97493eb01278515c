/**
 * a worker repeats a tool call that returns an error or nothing, without end
 *
 * @see <a href="https://github.com/camel-ai/camel/issues/1366">camel-ai/camel#1366</a>
 */
class Broken {
  interface ChatModel {
    String chat(String prompt);
  }

  interface Tool {
    String call(String arguments);
  }

  String work(ChatModel model, Tool tool, String task) {
    String result = "";
    while (result.isEmpty()) { // want "nothing bounds it"
      result = tool.call(model.chat(task));
    }
    return result;
  }
}
