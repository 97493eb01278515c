import java.util.concurrent.CompletableFuture;

/** One branch has no others to lose. */
class OneBranch {
  interface Agent {
    String ask(String question);
  }

  String ask(Agent agent, String question) {
    return CompletableFuture.supplyAsync(() -> agent.ask(question)).join();
  }
}
