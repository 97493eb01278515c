import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;

/** The owner may refine its own behind accessors, too. */
class OwnedBehindALock {
  interface ChatModel {
    String chat(String prompt);
  }

  @AgentRole("writer")
  static class Writer {
    @OwnedBy("writer")
    private String draft = "";

    private String title = "";

    private synchronized String draft() {
      return draft;
    }

    private synchronized void draft(String text) {
      draft = text;
    }

    private synchronized String title() {
      return title;
    }

    private synchronized void title(String text) {
      title = text;
    }

    void refine(ChatModel model) {
      draft(model.chat("refine " + draft()));
    }

    void nobodys(ChatModel model) {
      title(model.chat("refine " + title())); // want "`title` is written from what was read before `ChatModel.chat` was asked"
    }
  }
}
