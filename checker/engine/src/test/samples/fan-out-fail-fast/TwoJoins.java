import java.util.concurrent.CompletableFuture;

class TwoJoins {
  interface Agent {
    String ask(String question);
  }

  String ask(Agent facts, Agent tone, String question) {
    CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> facts.ask(question));
    CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> tone.ask(question));
    return first.join() + second.join(); // want "at `CompletableFuture.join` one failing branch loses the results of the others"
  }
}
