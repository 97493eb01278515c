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
}
