import dev.baton.annotation.AgentRole;

/** A method that locks and looks again is no plain setter: what was read before does not win. */
class SetterThatDecides {
  interface ChatModel {
    String chat(String prompt);
  }

  static class Board {
    private volatile String headline = "";
    private volatile String motto = "";
    private volatile int edition;

    String headline() {
      return headline;
    }

    synchronized void improve(String next) {
      if (next.length() > headline.length()) {
        headline = next;
      }
    }

    int edition() {
      return edition;
    }

    synchronized void print(String ignored) {
      edition = edition + 1;
    }

    String motto() {
      return motto;
    }

    void use(String next) {
      motto = next;
    }
  }

  @AgentRole("editor")
  static class Editor {
    private final Board board = new Board();
    private final ChatModel model;

    Editor(ChatModel model) {
      this.model = model;
    }

    void headline() {
      String before = board.headline();
      String answer = model.chat(before);
      board.improve(before + answer);
    }

    void edition() {
      int before = board.edition();
      String answer = model.chat("edition " + before);
      board.print(before + answer);
    }

    void motto() {
      String before = board.motto();
      String answer = model.chat(before);
      board.use(before + answer); // want "before `ChatModel.chat` was asked"
    }
  }
}
