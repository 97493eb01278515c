import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

class GivenToTheCaller {
  interface Agent {
    String ask(String question);
  }

  private Future<String> last;

  CompletableFuture<String> ask(Agent agent) {
    return CompletableFuture.supplyAsync(() -> agent.ask("why?"));
  }

  void keep(ExecutorService pool, Agent agent) {
    last = pool.submit(() -> agent.ask("why?"));
  }
}
