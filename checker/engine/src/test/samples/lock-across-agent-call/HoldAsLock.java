import dev.baton.patterns.Hold;
import dev.baton.patterns.TaskOwnership;
import java.util.Optional;

/** A hold whose token nobody asks for keeps others out like any lock. */
class HoldAsLock {
  interface ChatModel {
    String chat(String prompt);
  }

  private String draft = "";

  void atOnce(TaskOwnership task, ChatModel model) {
    try (Hold hold = task.hold("writer").orElseThrow()) {
      draft = model.chat("write"); // want "`ChatModel.chat` is asked while `task` is held"
    }
  }

  void ifGranted(TaskOwnership task, ChatModel model) {
    Optional<Hold> asked = task.hold("writer");
    if (asked.isEmpty()) {
      return;
    }
    try (Hold hold = asked.get()) {
      draft = model.chat("write"); // want "`ChatModel.chat` is asked while `task` is held"
    }
  }

  void notGranted(TaskOwnership task, ChatModel model) {
    Optional<Hold> asked = task.hold("writer");
    if (asked.isPresent()) {
      asked.get().close();
      return;
    }
    draft = model.chat("what now?");
  }

  void before(TaskOwnership task, ChatModel model) {
    String next = model.chat("write");
    try (Hold hold = task.hold("writer").orElseThrow()) {
      draft = next;
    }
  }

  void after(TaskOwnership task, ChatModel model) {
    try (Hold hold = task.hold("writer").orElseThrow()) {
      draft = draft.trim();
    }
    draft = model.chat(draft);
  }

  /** What is given the hold can ask it for its token, and whether it is still current. */
  void givenOn(TaskOwnership task, ChatModel model) {
    try (Hold hold = task.hold("writer").orElseThrow()) {
      save(model.chat("write"), hold);
    }
  }

  void checked(TaskOwnership task, ChatModel model) {
    try (Hold hold = task.hold("writer").orElseThrow()) {
      String next = model.chat("write");
      if (hold.isCurrent()) {
        draft = next;
      }
    }
  }

  private void save(String text, Hold hold) {
    draft = text + hold.token();
  }
}
