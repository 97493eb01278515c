import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

class TwoBranchesOneList {
  List<String> collect(ExecutorService pool) throws Exception {
    List<String> notes = new ArrayList<>();
    Future<?> facts = pool.submit(() -> notes.add("a fact"));
    Future<?> tone = pool.submit(() -> notes.add("a tone")); // want "several branches change one `notes` at once"
    facts.get();
    tone.get();
    return notes;
  }
}
