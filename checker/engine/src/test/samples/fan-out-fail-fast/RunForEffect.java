import java.util.List;
import java.util.concurrent.CompletableFuture;

/** {@code allOf} waits for all; branches that only do something give a join nothing to lose. */
class RunForEffect {
  interface Tables {
    void enrich(List<String> batch);
  }

  void enrich(Tables tables, List<List<String>> batches) {
    List<CompletableFuture<Void>> futures =
        batches.stream()
            .map(batch -> CompletableFuture.runAsync(() -> tables.enrich(batch)))
            .toList();
    CompletableFuture.allOf(futures.toArray(new CompletableFuture[0])).join();
  }

  interface Board {
    void publish(CompletableFuture<String> one, CompletableFuture<String> other);
  }

  interface Model {
    String chat(String prompt);
  }

  void results(Model model, Board board) {
    CompletableFuture<String> one = CompletableFuture.supplyAsync(() -> model.chat("facts"));
    CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> model.chat("tone"));
    CompletableFuture.allOf(one, other).join(); // want "one failing branch loses the results"
    board.publish(one, other);
  }
}
