import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

class ThreadSafeCollections {
  void collect(ExecutorService pool, List<String> tasks) {
    List<String> copied = new CopyOnWriteArrayList<>();
    List<String> guarded = Collections.synchronizedList(new ArrayList<>());
    ConcurrentLinkedQueue<String> queue = new ConcurrentLinkedQueue<>();
    AtomicInteger count = new AtomicInteger();
    for (String task : tasks) {
      pool.execute(
          () -> {
            copied.add(task);
            guarded.add(task);
            queue.add(task);
            count.incrementAndGet();
          });
    }
  }
}
