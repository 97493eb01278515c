import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Tasks without a result that a test waits for: the first that fails is what the test is about. */
class WaitedForInATest {
  interface Agent {
    String ask(String question);
  }

  interface Monitor {
    void before(Agent agent);

    void after(Agent agent);
  }

  void allAreTracked(Monitor monitor, List<Agent> agents) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    List<Future<?>> futures = new ArrayList<>();
    try {
      for (Agent agent : agents) {
        futures.add(
            pool.submit(
                () -> {
                  monitor.before(agent);
                  monitor.after(agent);
                }));
      }
      for (Future<?> future : futures) {
        future.get(30, TimeUnit.SECONDS);
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
