import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.ArrayList;
import java.util.List;

/** Code that is run for others, handed from helper to helper, writes as whoever started it. */
class Runnables {
  static class State {
    @OwnedBy("writer") String draft = "";
    int tries;
  }

  /** Nothing here knows of the state. */
  static class Quiet {
    static void run(Runnable task) {
      try {
        task.run();
      } catch (IllegalStateException e) {
        System.err.println(e.getMessage());
      }
    }

    static Runnable twice(Runnable task) {
      return () -> {
        run(task);
        run(task);
      };
    }
  }

  /** Keeps what it runs later. */
  static class Later {
    private Runnable task = () -> {};

    void set(Runnable next) {
      task = next;
    }

    void go() {
      Quiet.run(task);
    }
  }

  static class Many {
    private final List<Runnable> tasks = new ArrayList<>();

    void add(Runnable task) {
      tasks.add(task);
    }

    void all() {
      for (Runnable task : tasks) {
        task.run();
      }
    }
  }

  static class Fixes {
    static void quietly(State state) {
      Quiet.run(() -> state.draft = "quiet"); // want "`reviewer` writes `draft`"
    }

    static void again(State state) {
      Runnable both = Quiet.twice(() -> state.draft = "again"); // want "`reviewer` writes `draft`"
      both.run();
    }

    static Later later(State state) {
      Later later = new Later();
      later.set(() -> state.draft = "late"); // want "`reviewer` writes `draft`"
      return later;
    }

    static void count(State state) {
      Quiet.run(() -> state.tries++);
    }

    static Many many(State state) {
      Many many = new Many();
      many.add(() -> state.draft = "one of many"); // want "`reviewer` writes `draft`"
      return many;
    }
  }

  @AgentRole("writer")
  static class Writer {
    void write(State state) {
      Quiet.run(() -> state.draft = "text");
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void review(State state) {
      Fixes.quietly(state);
      Fixes.again(state);
      Fixes.count(state);
      Fixes.later(state).go();
      Fixes.many(state).all();
    }

    /** An object that nobody else has. */
    void own() {
      State mine = copy(new State());
      mine.draft = "mine";
    }

    private static State copy(State from) {
      State made = new State();
      made.tries = from.tries;
      return made;
    }
  }
}
