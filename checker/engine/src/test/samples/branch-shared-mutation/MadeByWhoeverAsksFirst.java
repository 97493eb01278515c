import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/** A view that is made when it is first asked for: two who ask at once make two that are alike. */
class MadeByWhoeverAsksFirst {
  static final class Brief {
    private final List<String> words;
    private TreeSet<String> sorted;
    private int hash;
    private int asked;

    Brief(List<String> words) {
      this.words = words;
    }

    TreeSet<String> sorted() {
      TreeSet<String> found = sorted;
      if (found == null) {
        sorted = found = new TreeSet<>(words);
      }
      return found;
    }

    @Override
    public int hashCode() {
      if (hash == 0) {
        hash = words.hashCode();
      }
      return hash;
    }

    int count() {
      asked = asked + 1; // want "several branches change one `asked` at once"
      return asked;
    }
  }

  int both(Brief brief) {
    CompletableFuture<Integer> one =
        CompletableFuture.supplyAsync(() -> brief.sorted().size() + brief.hashCode());
    CompletableFuture<Integer> other =
        CompletableFuture.supplyAsync(() -> brief.sorted().size() - brief.hashCode());
    CompletableFuture<Integer> third = CompletableFuture.supplyAsync(brief::count);
    CompletableFuture<Integer> fourth = CompletableFuture.supplyAsync(() -> brief.count());
    return one.exceptionally(e -> 0).join()
        + other.exceptionally(e -> 0).join()
        + third.exceptionally(e -> 0).join()
        + fourth.exceptionally(e -> 0).join();
  }
}
