import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

class EarlyReturnWithoutSignal {
  void work(ExecutorService pool, List<String> tasks, List<String> done)
      throws InterruptedException {
    CountDownLatch left = new CountDownLatch(tasks.size());
    for (String task : tasks) {
      pool.execute( // want "this branch can end without signalling `left`"
          () -> {
            if (task.isEmpty()) {
              return;
            }
            left.countDown();
          });
    }
    left.await();
  }
}
