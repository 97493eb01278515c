import java.util.List;
import java.util.concurrent.CompletableFuture;

class MapJoin {
  interface Agent {
    String ask(String question);
  }

  List<String> ask(List<Agent> agents, String question) {
    List<CompletableFuture<String>> answers =
        agents.stream().map(a -> CompletableFuture.supplyAsync(() -> a.ask(question))).toList();
    return answers.stream().map(CompletableFuture::join).toList(); // want "at `Stream.map` one failing branch loses the results of the others"
  }
}
