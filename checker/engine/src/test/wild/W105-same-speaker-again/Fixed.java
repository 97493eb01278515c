import java.util.Map;

/** The turns are counted, and nobody to hand over to is an error. */
class Fixed {
  record Reply(String text, String handoffTo, boolean ends) {}

  interface ChatAgent {
    Reply chat(String message);
  }

  String run(Map<String, ChatAgent> team, String first, String task) {
    String speaker = first;
    String message = task;
    for (int turn = 0; turn < 12; turn++) {
      Reply reply = team.get(speaker).chat(message);
      if (reply.ends()) {
        return reply.text();
      }
      if (reply.handoffTo() == null) {
        throw new IllegalStateException("`" + speaker + "` hands over to nobody");
      }
      speaker = reply.handoffTo();
      message = reply.text();
    }
    throw new IllegalStateException("no end after 12 turns");
  }
}
