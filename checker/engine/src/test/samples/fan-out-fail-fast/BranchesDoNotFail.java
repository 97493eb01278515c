import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Each branch catches what its agent throws. */
class BranchesDoNotFail {
  interface Agent {
    String ask(String question);
  }

  List<String> ask(List<Agent> agents, String question) {
    List<CompletableFuture<String>> answers =
        agents.stream().map(a -> CompletableFuture.supplyAsync(() -> calm(a, question))).toList();
    return answers.stream().map(CompletableFuture::join).toList();
  }

  private static String calm(Agent agent, String question) {
    try {
      return agent.ask(question);
    } catch (RuntimeException e) {
      return "failed";
    }
  }
}
