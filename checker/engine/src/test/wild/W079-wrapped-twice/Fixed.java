import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** The cause comes out, as it does where agents run one after the other. */
class Fixed {
  List<String> results(List<Future<String>> branches) throws InterruptedException {
    List<String> results = new ArrayList<>();
    RuntimeException failed = null;
    for (Future<String> branch : branches) {
      try {
        results.add(branch.get());
      } catch (ExecutionException e) {
        failed =
            e.getCause() instanceof RuntimeException cause
                ? cause
                : new IllegalStateException(e.getCause());
      }
    }
    if (failed != null) {
      throw failed;
    }
    return results;
  }
}
