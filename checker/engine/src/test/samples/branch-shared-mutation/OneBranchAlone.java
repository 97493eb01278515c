import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** One branch fills the list; the host reads it after the join. */
class OneBranchAlone {
  List<String> collect(ExecutorService pool) throws Exception {
    List<String> notes = new ArrayList<>();
    Future<?> facts = pool.submit(() -> notes.add("a fact"));
    facts.get();
    return notes;
  }
}
