/** A flag that is set under the lock of the read lets nobody else in until the work is written. */
class OneTurnAtATime {
  interface ChatModel {
    String chat(String prompt);
  }

  private final ChatModel model;
  private boolean busy;
  private String draft = "";
  private String title = "";

  OneTurnAtATime(ChatModel model) {
    this.model = model;
  }

  void improve() {
    String text;
    synchronized (this) {
      if (busy) {
        return;
      }
      busy = true;
      text = draft;
    }
    String better = null;
    try {
      better = model.chat("improve " + text);
    } finally {
      synchronized (this) {
        busy = false;
        if (better != null) {
          draft = better;
        }
      }
    }
  }

  void othersWriteToo() {
    String text;
    synchronized (this) {
      if (busy) {
        return;
      }
      busy = true;
      text = title;
    }
    String better = model.chat("improve " + text);
    synchronized (this) {
      busy = false;
      title = better; // want "`title` is written from what was read before `ChatModel.chat` was asked"
    }
  }

  synchronized void call(String name) {
    title = name;
  }

  static class GivenBackTooEarly {
    private final ChatModel model;
    private boolean busy;
    private String draft = "";

    GivenBackTooEarly(ChatModel model) {
      this.model = model;
    }

    void improve() {
      String text;
      synchronized (this) {
        if (busy) {
          return;
        }
        busy = true;
        text = draft;
      }
      String better = model.chat("improve " + text);
      synchronized (this) {
        busy = false;
      }
      synchronized (this) {
        draft = better; // want "`draft` is written from what was read before `ChatModel.chat` was asked"
      }
    }
  }

  static class NeverAsked {
    private final ChatModel model;
    private boolean busy;
    private String draft = "";

    NeverAsked(ChatModel model) {
      this.model = model;
    }

    boolean isBusy() {
      return busy;
    }

    void improve() {
      String text;
      synchronized (this) {
        busy = true;
        text = draft;
      }
      String better = model.chat("improve " + text);
      synchronized (this) {
        busy = false;
        draft = better; // want "`draft` is written from what was read before `ChatModel.chat` was asked"
      }
    }
  }
}
