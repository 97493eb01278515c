import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** A counter object is handed on through a recursion, and each round counts on it. */
class CounterHandedOn {
  interface ChatModel {
    CompletableFuture<String> chat(String prompt);
  }

  interface PlainModel {
    String chat(String prompt);
  }

  private final ChatModel model;
  private final int most;

  CounterHandedOn(ChatModel model, int most) {
    this.model = model;
    this.most = most;
  }

  CompletableFuture<String> start(String id) {
    return counted(id, new AtomicInteger());
  }

  CompletableFuture<String> counted(String id, AtomicInteger rounds) {
    int round = rounds.getAndIncrement();
    if (round >= most) {
      return CompletableFuture.completedFuture(id);
    }
    return model.chat(id).thenCompose(answer -> counted(answer, rounds)); // silent: one counter for all
  }

  CompletableFuture<String> deeper(String id, AtomicInteger left) {
    if (left.decrementAndGet() < 0) {
      return CompletableFuture.completedFuture(id);
    }
    return model
        .chat(id)
        .thenCompose(first -> model.chat(first).thenCompose(then -> deeper(then, left))); // silent
  }

  String plain(PlainModel plain, String id, AtomicInteger rounds) {
    if (rounds.incrementAndGet() > most) {
      return id;
    }
    return plain(plain, plain.chat(id), rounds); // silent: without a function between
  }

  CompletableFuture<String> onlyAsked(String id, AtomicInteger rounds) {
    if (rounds.get() >= most) {
      return CompletableFuture.completedFuture(id);
    }
    return model.chat(id).thenCompose(answer -> onlyAsked(answer, rounds)); // want "this recursion repeats `ChatModel.chat`, and nothing bounds it"
  }

  CompletableFuture<String> unasked(String id, AtomicInteger rounds) {
    int round = rounds.getAndIncrement();
    System.out.println(round);
    return model.chat(id).thenCompose(answer -> unasked(answer, rounds)); // want "this recursion repeats `ChatModel.chat`, and nothing bounds it"
  }
}
