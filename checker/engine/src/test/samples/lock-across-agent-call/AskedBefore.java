import java.util.ArrayList;
import java.util.List;

/** The model thinks first; the lock is taken for the write alone. */
class AskedBefore {
  interface ChatModel {
    String chat(String prompt);
  }

  private final List<String> notes = new ArrayList<>();

  void note(ChatModel model, String topic) {
    String note = model.chat(topic);
    synchronized (notes) {
      notes.add(note);
    }
  }
}
