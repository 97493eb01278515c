import java.util.concurrent.CompletableFuture;

class DroppedFuture {
  interface Agent {
    String ask(String question);
  }

  void ask(Agent agent, String question) {
    CompletableFuture.supplyAsync(() -> agent.ask(question)); // want "nobody waits for the branch that `CompletableFuture.supplyAsync` forks"
  }
}
