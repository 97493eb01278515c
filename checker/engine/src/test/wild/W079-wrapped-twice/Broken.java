import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * the failure of a parallel agent comes out wrapped twice, and passes by the handlers of agent failures
 *
 * @see <a href="https://github.com/langchain4j/langchain4j/pull/5941">langchain4j/langchain4j#5941</a>
 */
class Broken {
  List<String> results(List<Future<String>> branches) throws InterruptedException {
    List<String> results = new ArrayList<>();
    RuntimeException failed = null;
    for (Future<String> branch : branches) {
      try {
        results.add(branch.get());
      } catch (ExecutionException e) {
        failed = new RuntimeException(e); // missed: no rule compares the exceptions of the parallel and the sequential way
      }
    }
    if (failed != null) {
      throw failed;
    }
    return results;
  }
}
