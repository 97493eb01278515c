import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

class SignalInFinally {
  interface Agent {
    String ask(String question);
  }

  void ask(ExecutorService pool, List<Agent> agents, Map<Agent, String> answers)
      throws InterruptedException {
    CountDownLatch done = new CountDownLatch(agents.size());
    for (Agent agent : agents) {
      pool.execute(
          () -> {
            try {
              answers.put(agent, agent.ask("why?"));
            } finally {
              done.countDown();
            }
          });
    }
    done.await();
  }
}
