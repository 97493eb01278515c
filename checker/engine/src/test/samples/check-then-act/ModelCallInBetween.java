import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The window is the model call. */
class ModelCallInBetween {
  interface ChatModel {
    String chat(String prompt);
  }

  private final Map<String, String> notes = new ConcurrentHashMap<>();

  void summarise(ChatModel model, String topic) {
    String old = notes.get(topic);
    String next = model.chat("shorten " + old);
    notes.put(topic, next); // want "`notes` is written from what was read before `ChatModel.chat` was asked"
  }
}
