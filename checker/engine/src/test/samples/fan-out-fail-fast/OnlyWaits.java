import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** A test waits for calls and asks none for its result: one that fails is what it wants to see. */
class OnlyWaits {
  interface Tool {
    String call(String arguments);
  }

  private final Tool tool = arguments -> "ok";

  void allAreCounted() {
    AtomicInteger counter = new AtomicInteger();
    CompletableFuture<String>[] futures = array(10);
    for (int i = 0; i < futures.length; i++) {
      futures[i] =
          CompletableFuture.supplyAsync(
              () -> {
                counter.incrementAndGet();
                return tool.call("{}");
              });
    }
    CompletableFuture.allOf(futures).join();
    if (counter.get() != 10) {
      throw new AssertionError("some call was lost");
    }
  }

  @SuppressWarnings("unchecked")
  private static CompletableFuture<String>[] array(int size) {
    return new CompletableFuture[size];
  }
}
