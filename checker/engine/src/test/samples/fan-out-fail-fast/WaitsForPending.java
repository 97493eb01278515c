import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.extension.TestInstances;

/** What is still to be done is kept by an object of a library, and put into an array to wait. */
class WaitsForPending {
  interface ChatModel {
    String chat(String prompt);
  }

  private final TestInstances instances;
  private final ChatModel model;
  private final Set<CompletableFuture<String>> pending;

  WaitsForPending(
      TestInstances instances, ChatModel model, Set<CompletableFuture<String>> pending) {
    this.instances = instances;
    this.model = model;
    this.pending = pending;
  }

  void onlyWaits() {
    System.out.println(model.chat("hello"));
    CompletableFuture.allOf(
            instances.getAllInstances().toArray(new CompletableFuture<?>[0])) // it is filled
        .join(); // silent: nobody reads a result
    if (instances.getInnermostInstance() == null) {
      throw new AssertionError("nothing was written");
    }
  }

  List<String> reads() {
    CompletableFuture.allOf(pending.toArray(new CompletableFuture<?>[0])).join(); // want "at `CompletableFuture.join` one failing branch loses the results of the others"
    List<String> texts = new ArrayList<>();
    for (CompletableFuture<String> each : pending) {
      texts.add(each.join());
    }
    return texts;
  }
}
