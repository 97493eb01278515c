import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What could not be read is said where a live object is given to it. */
class NotRead {
  static class State {
    @OwnedBy("writer") String draft = "";
    @OwnedBy("writer") List<String> notes = new ArrayList<>();
  }

  interface Renderer {
    String render(State state);

    String text(String draft);

    void lines(List<String> lines);
  }

  interface ChatModel {
    String chat(List<String> messages);
  }

  static class Native {
    native void poke(State state);
  }

  @AgentRole("writer")
  static class Writer {
    void write(State state, Renderer renderer) {
      renderer.render(state);
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void unread(State state, Renderer renderer, Native code) {
      renderer.render(state); // want "`draft` may be touched here: `Renderer.render` was not read"
      renderer.lines(state.notes); // want "`notes` may be touched here: `Renderer.lines` was not read"
      code.poke(state); // want "`draft` may be touched here: `Native.poke` was not read"
    }

    void supplied(State state, Consumer<State> change) {
      change.accept(state); // want "`draft` may be touched here"
    }

    String fine(State state, Renderer renderer, ChatModel model) {
      System.out.println(state); // silent: the library only prints
      renderer.lines(new ArrayList<>(state.notes)); // silent: a copy is given away
      renderer.render(new State()); // silent: the object is made here
      java.util.Objects.hash(state, state.notes);
      return renderer.text(state.draft) + model.chat(state.notes);
    }
  }
}
