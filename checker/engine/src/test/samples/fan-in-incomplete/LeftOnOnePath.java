import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

class LeftOnOnePath {
  interface Agent {
    String ask(String question);
  }

  String ask(ExecutorService pool, Agent agent, String question, String cached) throws Exception {
    Future<String> answer = pool.submit(() -> agent.ask(question)); // want "nobody waits for the branch that `ExecutorService.submit` forks on some path"
    if (cached != null) {
      return cached;
    }
    return answer.get();
  }
}
