import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** An agent that fails lets everybody wait for ever. */
class SignalOnlyOnSuccess {
  interface Agent {
    String ask(String question);
  }

  void ask(ExecutorService pool, List<Agent> agents, Map<Agent, String> answers)
      throws InterruptedException {
    CountDownLatch done = new CountDownLatch(agents.size());
    for (Agent agent : agents) {
      pool.execute( // want "this branch can end without signalling `done`"
          () -> {
            answers.put(agent, agent.ask("why?"));
            done.countDown();
          });
    }
    done.await();
  }
}
