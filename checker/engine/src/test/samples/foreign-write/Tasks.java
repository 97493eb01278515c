import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/** Work that is handed to a thread is still done by who handed it. */
class Tasks {
  static class State {
    @OwnedBy("writer") String draft = "";
    @OwnedBy("writer") final List<String> notes = new ArrayList<>();
  }

  @AgentRole("writer")
  static class Writer {
    void write(State state, ExecutorService pool) {
      pool.submit(() -> state.draft = "text");
      CompletableFuture.runAsync(() -> state.notes.add("x"), pool);
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void tasks(State state, ExecutorService pool) throws Exception {
      pool.submit(() -> state.draft = "mine"); // want "`reviewer` writes `draft`"
      pool.invokeAll(List.of(() -> state.notes.add("x"))); // want "`reviewer` writes `notes`"
      new Thread(() -> state.draft = "mine").start(); // want "`reviewer` writes `draft`"
      Thread thread = new Thread(new Fixer(state));
      thread.start();
      new Late(state).start();
      new Timer().schedule(
          new TimerTask() {
            @Override
            public void run() {
              state.draft = "late"; // want "`reviewer` writes `draft`"
            }
          },
          10);
    }

    void futures(State state) {
      CompletableFuture.supplyAsync(() -> state)
          .thenApply(s -> s.notes)
          .thenAccept(n -> n.add("x")); // want "`reviewer` writes `notes`"
      CompletableFuture.completedFuture(state).thenAccept(s -> s.draft = "x"); // want "`reviewer` writes `draft`"
      CompletableFuture.runAsync(() -> {})
          .whenComplete((r, e) -> state.notes.clear()); // want "`reviewer` writes `notes`"
      CompletableFuture<List<String>> fresh = CompletableFuture.supplyAsync(ArrayList::new);
      fresh.thenAccept(n -> n.add("fine"));
      fresh.join().add("fine");
    }

    String reads(State state, ExecutorService pool) throws Exception {
      Callable<String> task = () -> state.draft.trim();
      return pool.submit(task).get();
    }
  }

  static class Fixer implements Runnable {
    private final State state;

    Fixer(State state) {
      this.state = state;
    }

    @Override
    public void run() {
      state.draft = "fixed"; // want "`reviewer` writes `draft`"
    }
  }

  static class Late extends Thread {
    private final Tasks.State target;

    Late(Tasks.State state) {
      target = state;
    }

    @Override
    public void run() {
      target.notes.add("late"); // want "`reviewer` writes `notes`"
    }
  }
}
