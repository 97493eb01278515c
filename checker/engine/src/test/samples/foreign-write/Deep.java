import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is inside an owned object is owned with it, unless its own class says otherwise. */
class Deep {
  static class Document {
    private String title = "";
    final List<String> lines = new ArrayList<>();

    void setTitle(String title) {
      this.title = title; // want "`reviewer` writes `document`, which `writer` owns"
    }

    String title() {
      return title;
    }
  }

  static class Task {
    @OwnedBy("reviewer") String verdict = "";
    String note = "";
  }

  static class State {
    @OwnedBy("writer") Document document = new Document();
    @OwnedBy("writer") final Map<String, Document> byName = new HashMap<>();
    @OwnedBy("writer") final List<Task> tasks = new ArrayList<>();
  }

  @AgentRole("writer")
  static class Writer {
    void write(State state) {
      state.document.setTitle("x");
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void review(State state) {
      state.document.setTitle("x");
      state.document.lines.add("x"); // want "`reviewer` writes `document`"
      Document other = state.byName.get("a");
      other.lines.clear(); // want "`reviewer` writes `byName`"
      state.tasks.get(0).verdict = "fine: a task says who writes what";
      state.tasks.get(0).note = "fine";
    }

    String fine(State state) {
      Document own = new Document();
      own.setTitle(state.document.title());
      own.lines.addAll(state.document.lines);
      return own.title();
    }
  }
}
