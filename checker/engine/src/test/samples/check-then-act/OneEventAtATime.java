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
      if (data.isEmpty()) {
        begin(given);
      } else {
        goOn(given);
      }
      if (!handle.isCancelled()) {
        words.accept(data);
      }
    }

    private void begin(Handle given) {
      remember(given);
    }

    private void goOn(Handle given) {
      remember(given);
    }

    private void remember(Handle given) {
      if (handle == null) {
        handle = given;
      }
    }

    boolean isCancelled() {
      return handle != null && handle.isCancelled();
    }
  }

  static final class Shared implements ServerSentEventListener {
    private volatile Handle handle;

    @Override
    public void onEvent(String data, Handle given) {
      remember(given);
    }

    void use(Handle given) {
      remember(given);
    }

    private void remember(Handle given) {
      if (handle == null) {
        handle = given; // want "`handle` is written from what was read in an earlier step"
      }
    }
  }

  void ask(ChatModel model, Consumer<String> words) {
    model.stream("hello", new Collector(words));
    model.stream("hello", new Shared());
  }
}
