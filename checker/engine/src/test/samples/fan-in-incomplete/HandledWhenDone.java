import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A callback that hears of the failure too is as good as a join. */
class HandledWhenDone {
  interface Agent {
    String ask(String question);
  }

  void ask(Agent agent, Map<String, String> out) {
    CompletableFuture.supplyAsync(() -> agent.ask("why?"))
        .whenComplete((answer, failure) -> out.put("why?", failure == null ? answer : "failed"));
  }
}
