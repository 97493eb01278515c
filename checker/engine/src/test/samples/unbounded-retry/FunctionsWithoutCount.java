import java.util.concurrent.CompletableFuture;

/** A recursion goes through a function that is called later, and what it passes on is no count. */
class FunctionsWithoutCount {
  interface ChatModel {
    CompletableFuture<String> chat(String prompt);
  }

  private static final int MAX = 5;
  private final ChatModel model;

  FunctionsWithoutCount(ChatModel model) {
    this.model = model;
  }

  CompletableFuture<String> same(String id, int attempt) {
    if (attempt >= MAX) {
      return CompletableFuture.failedFuture(new IllegalStateException("too late"));
    }
    return model
        .chat(id)
        .thenCompose(
            answer ->
                answer.isEmpty()
                    ? same(id, attempt) // want "this recursion repeats `ChatModel.chat`, and nothing bounds it"
                    : CompletableFuture.completedFuture(answer));
  }

  CompletableFuture<String> away(String id, int attempt) {
    if (attempt >= MAX) {
      return CompletableFuture.failedFuture(new IllegalStateException("too late"));
    }
    return model.chat(id).thenCompose(answer -> away(answer, attempt - 1)); // want "this recursion repeats `ChatModel.chat`, and nothing bounds it"
  }

  CompletableFuture<String> unasked(String id, int attempt) {
    return model.chat(id).thenCompose(answer -> unasked(answer, attempt + 1)); // want "this recursion repeats `ChatModel.chat`, and nothing bounds it"
  }
}
