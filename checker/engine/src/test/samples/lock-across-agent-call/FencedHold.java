import dev.baton.patterns.Hold;
import dev.baton.patterns.TaskOwnership;
import java.util.Map;

/** A hold has a token that refuses a slow holder's write, so that it may be slow. */
class FencedHold {
  interface ChatModel {
    String chat(String prompt);
  }

  void work(TaskOwnership task, ChatModel model, Map<String, String> out) {
    try (Hold hold = task.hold("writer").orElseThrow()) {
      out.put("draft " + hold.token(), model.chat("write"));
    }
  }
}
