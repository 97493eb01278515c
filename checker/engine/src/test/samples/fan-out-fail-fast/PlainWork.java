import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Work that asks no agent fails as a whole, and is meant to. */
class PlainWork {
  int sum(ExecutorService pool, List<Callable<Integer>> parts) throws Exception {
    List<Future<Integer>> futures = new ArrayList<>();
    for (Callable<Integer> part : parts) {
      futures.add(pool.submit(part));
    }
    int sum = 0;
    for (Future<Integer> future : futures) {
      sum += future.get();
    }
    return sum;
  }
}
