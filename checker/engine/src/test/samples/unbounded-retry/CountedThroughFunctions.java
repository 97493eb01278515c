import java.util.concurrent.CompletableFuture;

/** A recursion goes through a function that is called later; the count goes with it. */
class CountedThroughFunctions {
  interface ChatModel {
    CompletableFuture<String> chat(String prompt);
  }

  private static final int MAX = 5;
  private final ChatModel model;

  CountedThroughFunctions(ChatModel model) {
    this.model = model;
  }

  CompletableFuture<String> poll(String id, int attempt) {
    if (attempt >= MAX) {
      return CompletableFuture.failedFuture(new IllegalStateException("too late"));
    }
    return model
        .chat(id)
        .thenCompose(
            answer ->
                answer.isEmpty()
                    ? poll(id, attempt + 1) // silent: it is not come to with a greater number
                    : CompletableFuture.completedFuture(answer));
  }

  CompletableFuture<String> nested(String id, int left) {
    if (left == 0) {
      return CompletableFuture.completedFuture("");
    }
    return model
        .chat(id)
        .thenCompose(first -> model.chat(first).thenCompose(then -> nested(then, left - 1))); // silent
  }
}
