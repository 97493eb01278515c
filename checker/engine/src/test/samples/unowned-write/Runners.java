import dev.baton.annotation.AgentRole;
import dev.baton.annotation.AppendOnly;
import dev.baton.annotation.Coordinator;
import dev.baton.annotation.OwnedBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** Who is nobody and writes; who is not nobody, or does not write. */
class Runners {
  @OwnedBy("writer") static final String KEY = "key";

  static class State {
    @OwnedBy("writer") String draft = "";
    @OwnedBy("writer") private List<String> notes = new ArrayList<>();
    @AppendOnly List<String> log = new ArrayList<>();

    void setDraft(String draft) {
      this.draft = draft; // want "code that runs as no role writes `draft`"
    }

    List<String> getNotes() {
      return notes;
    }

    State draft(String text) {
      this.draft = text;
      return this;
    }
  }

  @AgentRole("writer")
  static class Writer {
    void write(State state) {
      Helper.polish(state);
    }
  }

  static class Helper {
    static void polish(State state) {
      state.draft = state.draft.trim(); // silent: only a role calls it
    }
  }

  static class Main {
    public static void main(String[] args) {
      State state = new State();
      state.draft = "fresh is fine"; // silent: nobody else has seen it
      new Writer().write(state);
      polish(state);
    }

    private static void polish(State state) {
      state.draft = state.draft.strip(); // silent: `main` wires, with an object of its own
    }

    static void run(State state) {
      state.draft = "late"; // want "code that runs as no role writes `draft`, which `writer` owns"
    }
  }

  static class Controller {
    private final State state = new State();

    void post(String text, Map<String, Object> board) {
      state.setDraft(text);
      state.getNotes().add(text); // want "code that runs as no role writes `notes`"
      board.put(KEY, text); // want "code that runs as no role writes `key`"
      state.log.add("anyone may"); // silent: the log has no owner
    }

    void schedule(ExecutorService pool) {
      pool.submit(() -> state.draft = "x"); // want "code that runs as no role writes `draft`"
    }
  }

  @Coordinator
  static class Wiring {
    void start(State state, ExecutorService pool) {
      state.draft = "start"; // silent: a coordinator sets it up
      pool.submit(() -> state.setDraft("start"));
    }
  }
}
