import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** What branches share may stand in a nested class, whose name has a sign in it. */
class NestedHolder {
  static final class Board {
    static final List<String> LINES = new ArrayList<>();
  }

  void run(ExecutorService pool) throws ExecutionException, InterruptedException {
    List<String> lines = Board.LINES;
    Future<?> left = pool.submit(() -> lines.add("left"));
    Future<?> right = pool.submit(() -> lines.add("right")); // want "several branches change one `lines` at once"
    left.get();
    right.get();
  }
}
