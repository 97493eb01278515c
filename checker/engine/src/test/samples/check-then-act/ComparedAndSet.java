import java.util.concurrent.atomic.AtomicReference;

class ComparedAndSet {
  interface ChatModel {
    String chat(String prompt);
  }

  private final AtomicReference<String> notes = new AtomicReference<>("");

  boolean summarise(ChatModel model) {
    String old = notes.get();
    return notes.compareAndSet(old, model.chat(old));
  }
}
