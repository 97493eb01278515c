import dev.baton.annotation.AgentPrivate;
import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;

/** Private state goes to another role as an argument, or into what others share. */
class Passed {
  static final List<List<String>> SHARED = new ArrayList<>();
  static List<String> latest = new ArrayList<>();

  static class Board {
    List<String> lines = new ArrayList<>();
  }

  static class Format {
    static String join(List<String> lines) {
      return String.join(",", lines);
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void review(List<String> lines) {}

    void read(String text) {}
  }

  @AgentRole("writer")
  static class Writer {
    @AgentPrivate("writer") private final List<String> notes = new ArrayList<>();
    @OwnedBy("writer") private final List<String> drafts = new ArrayList<>();
    private final List<List<String>> mine = new ArrayList<>();
    private List<String> current = notes;

    void pass(Reviewer reviewer) {
      reviewer.review(notes); // want "`reviewer` is given a live reference to `notes`, which is private to `writer`"
      reviewer.review(drafts); // want "`reviewer` is given a live reference to `drafts`, which `writer` owns"
      reviewer.review(List.copyOf(notes));
      reviewer.read(Format.join(notes));
    }

    void publish(Board board, Map<String, Object> state, BlockingQueue<List<String>> queue) {
      board.lines = notes; // want "puts a live reference to `notes` where others reach it"
      state.put("notes", notes); // want "puts a live reference to `notes` where others reach it"
      queue.offer(notes); // want "puts a live reference to `notes` where others reach it"
      SHARED.add(notes); // want "puts a live reference to `notes` where others reach it"
      latest = notes; // want "puts a live reference to `notes` where others reach it"
    }

    int fine(Board board, Map<String, Object> state) {
      board.lines = new ArrayList<>(notes);
      board.lines.addAll(notes);
      state.put("notes", List.copyOf(notes));
      state.put("size", notes.size());
      mine.add(notes);
      current = notes;
      Map<String, Object> local = new HashMap<>();
      local.put("notes", notes);
      return local.size() + current.size();
    }
  }
}
