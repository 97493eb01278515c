import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * one agent that crashes aborts the verdict of the whole team
 *
 * @see <a href="https://github.com/Smart-AI-Memory/attune-ai/issues/2236">Smart-AI-Memory/attune-ai#2236</a>
 */
class Broken {
  enum Gate {
    PASS,
    FAIL
  }

  interface ReviewAgent {
    Gate review(String change);
  }

  boolean accepted(List<ReviewAgent> team, String change) {
    List<CompletableFuture<Gate>> gates =
        team.stream()
            .map(agent -> CompletableFuture.supplyAsync(() -> agent.review(change)))
            .toList();
    return gates.stream().map(CompletableFuture::join).allMatch(gate -> gate == Gate.PASS); // want "one failing branch loses the results of the others"
  }
}
