import dev.baton.annotation.AgentPrivate;
import dev.baton.annotation.AgentRole;
import dev.baton.annotation.Coordinator;
import java.util.ArrayList;
import java.util.List;

/** Other roles do not even read it, through however many helpers; the coordinator may. */
class Reads {
  @AgentPrivate("writer")
  static class Scratch {
    final List<String> ideas = new ArrayList<>();
    String best = "";

    int size() {
      return ideas.size(); // want "`reviewer` reads `Scratch`, which is private to `writer`"
    }
  }

  @AgentRole("writer")
  static class Writer {
    private final Scratch scratch = new Scratch();

    void write() {
      scratch.best = "x";
      scratch.ideas.add("x");
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    String peek(Scratch scratch) {
      return scratch.best + count(scratch); // want "`reviewer` reads `Scratch`, which is private to `writer`"
    }

    private static int count(Scratch scratch) {
      return scratch.size();
    }

    void write(Scratch scratch) {
      scratch.best = "x"; // want "`reviewer` writes `Scratch`, which `writer` owns"
    }

    int own() {
      Scratch mine = new Scratch();
      mine.best = "fine";
      return mine.ideas.size();
    }
  }

  @Coordinator
  static class Wiring {
    boolean done(Scratch scratch) {
      return !scratch.best.isEmpty();
    }
  }
}
