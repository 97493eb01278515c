import java.util.Map;

/**
 * an agent names nobody to hand over to, so the same speaker is chosen again, without end
 *
 * @see <a href="https://github.com/microsoft/autogen/issues/5831">microsoft/autogen#5831</a>
 */
class Broken {
  record Reply(String text, String handoffTo, boolean ends) {}

  interface ChatAgent {
    Reply chat(String message);
  }

  String run(Map<String, ChatAgent> team, String first, String task) {
    String speaker = first;
    String message = task;
    while (true) { // want "nothing bounds it"
      Reply reply = team.get(speaker).chat(message);
      if (reply.ends()) {
        return reply.text();
      }
      speaker = reply.handoffTo() != null ? reply.handoffTo() : speaker;
      message = reply.text();
    }
  }
}
