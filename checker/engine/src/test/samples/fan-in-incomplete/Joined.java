import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

class Joined {
  interface Agent {
    String ask(String question);
  }

  String ask(ExecutorService pool, Agent agent) throws Exception {
    Future<String> answer = pool.submit(() -> agent.ask("why?"));
    return answer.get();
  }

  void thread(Agent agent) throws InterruptedException {
    Thread thread = new Thread(() -> agent.ask("why?"));
    thread.start();
    thread.join();
  }
}
