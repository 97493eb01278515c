import dev.baton.patterns.FanOut;
import java.util.List;

class FanInDropped {
  interface Agent {
    String ask(String question);
  }

  void ask(List<Agent> agents) {
    FanOut.over(agents).run(a -> a.ask("why?")); // want "nobody waits for the branch that `FanOut.run` forks"
  }
}
