import dev.baton.annotation.AgentRole;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** A branch whose agent fails never counts down, and the join waits for ever. */
class AgentFailsBeforeTheSignal {
  @AgentRole("searcher")
  static class Searcher {
    String search(String question) {
      return question;
    }
  }

  void ask(ExecutorService pool, Searcher searcher, List<String> questions, Queue<String> found)
      throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(questions.size());
    for (String question : questions) {
      pool.execute( // want "this branch can end without signalling `latch`"
          () -> {
            found.add(searcher.search(question));
            latch.countDown();
          });
    }
    latch.await();
  }
}
