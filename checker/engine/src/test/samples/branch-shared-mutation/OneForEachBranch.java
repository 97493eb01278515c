import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

class OneForEachBranch {
  void collect(ExecutorService pool, List<String> tasks, Map<String, List<String>> all) {
    for (String task : tasks) {
      List<String> own = new ArrayList<>();
      all.put(task, own);
      pool.execute(() -> own.add(task));
    }
  }
}
