import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.ArrayList;
import java.util.List;

/** However many helpers are in between; a helper that the owner alone uses is fine. */
class DeepHelpers {
  static class State {
    @OwnedBy("writer") String draft = "";
    @OwnedBy("writer") List<String> notes = new ArrayList<>();
  }

  static final class Pipeline {
    void start(State state, String text) {
      new Step().second(state, text.trim());
    }
  }

  static final class Step {
    void second(State target, String text) {
      third(target.notes, text);
    }

    private static void third(List<String> list, String text) {
      last(text, list);
    }

    private static void last(String text, List<String> list) {
      if (!text.isEmpty()) {
        list.add(text); // want "`reviewer` writes `notes`, which `writer` owns"
      }
    }
  }

  static final class OnlyForTheWriter {
    static void polish(State state) {
      state.draft = state.draft.strip();
    }
  }

  static final class Shared {
    static void append(State state, String text) {
      state.draft = state.draft + text; // want "`reviewer` writes `draft`"
    }

    static void append(List<String> any, String text) {
      any.add(text);
    }
  }

  @AgentRole("writer")
  static class Writer {
    void write(State state) {
      OnlyForTheWriter.polish(state);
      Shared.append(state, "!");
      Shared.append(state.notes, "!");
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    private final Pipeline pipeline = new Pipeline();

    void review(State state) {
      pipeline.start(state, " x ");
      step(state);
      List<String> own = new ArrayList<>();
      Shared.append(own, "fine");
    }

    private void step(State state) {
      inner(state);
    }

    private void inner(State state) {
      Shared.append(state, "?");
    }
  }
}
