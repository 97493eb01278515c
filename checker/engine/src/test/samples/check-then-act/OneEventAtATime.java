import java.util.function.Consumer;

/** The events of one stream come one after the other; other threads only look at the field. */
class OneEventAtATime {
  interface ChatModel {
    void stream(String prompt, ServerSentEventListener listener);
  }

  interface Handle {
    boolean isCancelled();
  }

  interface ServerSentEventListener {
    void onEvent(String data, Handle handle);
  }

  static final class Collector implements ServerSentEventListener {
    private final Consumer<String> words;
    private volatile Handle handle;

    Collector(Consumer<String> words) {
      this.words = words;
    }

    @Override
    public void onEvent(String data, Handle given) {
      if (handle == null) {
        handle = given;
      }
      if (!handle.isCancelled()) {
        words.accept(data);
      }
    }

    boolean isCancelled() {
      return handle != null && handle.isCancelled();
    }
  }

  void ask(ChatModel model, Consumer<String> words) {
    model.stream("hello", new Collector(words));
  }
}
