import java.util.List;
import java.util.concurrent.CompletableFuture;

/** An agent that crashes has not passed. */
class Fixed {
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
            .map(
                agent ->
                    CompletableFuture.supplyAsync(() -> agent.review(change))
                        .exceptionally(failure -> Gate.FAIL))
            .toList();
    return gates.stream().map(CompletableFuture::join).allMatch(gate -> gate == Gate.PASS);
  }
}
