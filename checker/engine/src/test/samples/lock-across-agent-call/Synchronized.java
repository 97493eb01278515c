import java.util.ArrayList;
import java.util.List;

class Synchronized {
  interface ChatModel {
    String chat(String prompt);
  }

  private final List<String> notes = new ArrayList<>();

  void note(ChatModel model, String topic) {
    synchronized (notes) {
      notes.add(model.chat(topic)); // want "`ChatModel.chat` is asked while `notes` is held"
    }
  }
}
