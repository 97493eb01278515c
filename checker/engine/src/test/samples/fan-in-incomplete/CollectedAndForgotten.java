import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

class CollectedAndForgotten {
  interface Agent {
    String ask(String question);
  }

  void ask(ExecutorService pool, List<Agent> agents, String question) {
    List<Future<String>> answers = new ArrayList<>();
    for (Agent agent : agents) {
      answers.add(pool.submit(() -> agent.ask(question))); // want "nobody waits for the branch that `ExecutorService.submit` forks"
    }
  }

  void forEach(ExecutorService pool, List<Agent> agents, String question) {
    List<Future<String>> answers = new ArrayList<>();
    agents.forEach(agent -> answers.add(pool.submit(() -> agent.ask(question)))); // want "nobody waits for the branch that `ExecutorService.submit` forks"
  }

  void forEachAndRead(ExecutorService pool, List<Agent> agents, String question) {
    List<Future<String>> answers = new ArrayList<>();
    agents.forEach(agent -> answers.add(pool.submit(() -> agent.ask(question))));
    answers.forEach(CollectedAndForgotten::print);
  }

  private static void print(Future<String> answer) {
    try {
      System.out.println(answer.get());
    } catch (Exception e) {
      System.out.println(e);
    }
  }
}
