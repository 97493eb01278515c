import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.List;

/** Policies and roles through annotations that stand for them, constants, types, components. */
class Declared {
  static final class Roles {
    static final String WRITER = "writer";
    static final String REVIEWER = "re" + "viewer";
  }

  @OwnedBy(Roles.WRITER)
  @Retention(RetentionPolicy.RUNTIME)
  @interface WriterOwned {}

  @WriterOwned
  @Retention(RetentionPolicy.RUNTIME)
  @interface Precious {}

  @AgentRole(Roles.REVIEWER)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Reviews {}

  static class State {
    @WriterOwned String draft = "";
    @Precious List<String> notes = new ArrayList<>();
  }

  @OwnedBy("writer")
  static class Chapter {
    String title = "";
    int pages;
    @OwnedBy("reviewer") String verdict = "";

    void rename(String next) {
      title = next; // want "`reviewer` writes `Chapter`, which `writer` owns"
    }
  }

  record Plan(@WriterOwned List<String> steps) {}

  @AgentRole(Roles.WRITER)
  static class Writer {
    void write(State state, Chapter chapter) {
      state.draft = "x";
      chapter.pages++;
      chapter.rename("x");
    }
  }

  @Reviews
  static class Reviewer {
    void review(State state, Chapter chapter, Plan plan) {
      state.draft = "x"; // want "`reviewer` writes `draft`, which `writer` owns"
      state.notes.add("x"); // want "`reviewer` writes `notes`"
      chapter.pages = 3; // want "`reviewer` writes `Chapter`"
      chapter.rename("x");
      chapter.verdict = "fine";
      plan.steps().remove(0); // want "`reviewer` writes `steps`"
      Chapter own = new Chapter();
      own.pages = 1;
      own.rename("fine");
    }
  }
}
