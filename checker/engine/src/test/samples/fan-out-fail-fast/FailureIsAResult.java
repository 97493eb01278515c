import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

class FailureIsAResult {
  interface Agent {
    String ask(String question);
  }

  List<String> ask(List<Agent> agents, String question) {
    List<CompletableFuture<String>> answers = new ArrayList<>();
    for (Agent agent : agents) {
      answers.add(
          CompletableFuture.supplyAsync(() -> agent.ask(question)).exceptionally(e -> "failed"));
    }
    CompletableFuture.allOf(answers.toArray(new CompletableFuture<?>[0])).join();
    return answers.stream().map(CompletableFuture::join).toList();
  }
}
