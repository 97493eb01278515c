import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** One method makes the task for two roles: it runs for each of them. */
class TasksOfTwoRoles {
  static class Draft {
    @OwnedBy("author") String text = "";
    String comment = "";
  }

  static class Batch {
    static void write(ExecutorService pool, Draft draft, String text) throws InterruptedException {
      pool.invokeAll(List.of(() -> draft.text = text)); // want "`reviewer` writes `text`, which `author` owns"
    }

    static void note(ExecutorService pool, Draft draft, String text) throws InterruptedException {
      pool.invokeAll(List.of(() -> draft.comment = text));
    }
  }

  @AgentRole("author")
  static class Author {
    void write(ExecutorService pool, Draft draft) throws InterruptedException {
      Batch.write(pool, draft, "text");
      Batch.note(pool, draft, "done");
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void review(ExecutorService pool, Draft draft) throws InterruptedException {
      Batch.write(pool, draft, "better text");
      Batch.note(pool, draft, "reviewed");
    }
  }
}
