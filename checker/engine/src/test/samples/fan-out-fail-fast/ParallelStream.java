import java.util.List;

class ParallelStream {
  interface Agent {
    String ask(String question);
  }

  List<String> ask(List<Agent> agents, String question) {
    return agents.parallelStream().map(a -> a.ask(question)).toList(); // want "at `Stream.map` one failing branch loses the results of the others"
  }
}
