import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A method reference writes where it is called, not where it is made. */
class References {
  static class State {
    @OwnedBy("writer") private String draft = "";
    @OwnedBy("writer") final List<String> notes = new ArrayList<>();

    void setDraft(String text) {
      draft = text; // want "`reviewer` writes `draft`"
    }

    List<String> live() {
      return notes;
    }
  }

  static class Typos {
    void fix(State state) {
      state.setDraft("fixed");
    }

    static void note(State state) {
      state.notes.add("x"); // want "`reviewer` writes `notes`"
    }
  }

  @AgentRole("writer")
  static class Writer {}

  @AgentRole("reviewer")
  static class Reviewer {
    void review(State state, List<String> more, List<State> all) {
      Consumer<String> add = state.notes::add;
      add.accept("x"); // want "`reviewer` writes `notes`"
      more.forEach(state::setDraft);
      all.forEach(new Typos()::fix);
      all.forEach(Typos::note);
      BiConsumer<State, String> set = State::setDraft;
      set.accept(state, "x");
      Supplier<List<String>> get = state::live;
      get.get().clear(); // want "`reviewer` writes `notes`"
    }

    List<State> fresh(List<String> more) {
      List<String> own = new ArrayList<>();
      more.forEach(own::add);
      List<State> made = new ArrayList<>();
      Supplier<State> maker = State::new;
      State state = maker.get();
      state.setDraft("fine: it is new");
      made.add(state);
      return made;
    }
  }
}
