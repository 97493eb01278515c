import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

class AllOfJoin {
  interface Agent {
    String ask(String question);
  }

  List<String> ask(List<Agent> agents, String question) {
    List<CompletableFuture<String>> answers = new ArrayList<>();
    for (Agent agent : agents) {
      answers.add(CompletableFuture.supplyAsync(() -> agent.ask(question)));
    }
    CompletableFuture.allOf(answers.toArray(new CompletableFuture<?>[0])).join(); // want "at `CompletableFuture.join` one failing branch loses the results of the others"
    return answers.stream().map(CompletableFuture::join).toList();
  }
}
