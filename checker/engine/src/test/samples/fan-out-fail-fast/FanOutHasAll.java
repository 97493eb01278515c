import dev.baton.patterns.FanOut;
import java.util.List;

class FanOutHasAll {
  interface Agent {
    String ask(String question);
  }

  List<String> ask(List<Agent> agents, String question) {
    return FanOut.over(agents).run(a -> a.ask(question)).values();
  }
}
