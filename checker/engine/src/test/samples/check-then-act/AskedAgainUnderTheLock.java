/** The version may be asked again by a method, as long as it is that of what is written. */
class AskedAgainUnderTheLock {
  interface ChatModel {
    String chat(String prompt);
  }

  private final ChatModel model;
  private final boolean open;
  private long version;
  private String draft = "";

  AskedAgainUnderTheLock(ChatModel model, boolean open) {
    this.model = model;
    this.open = open;
  }

  private synchronized long version() {
    return version;
  }

  private boolean isCurrent(long seen) {
    return seen == version;
  }

  private boolean isOpen() {
    return open;
  }

  void byAccessor() {
    long seen;
    String text;
    synchronized (this) {
      seen = version;
      text = draft;
    }
    String better = model.chat("improve " + text);
    synchronized (this) {
      if (version() != seen) {
        throw new IllegalStateException("somebody was faster");
      }
      draft = better;
      version++;
    }
  }

  boolean byQuestion() {
    long seen;
    String text;
    synchronized (this) {
      seen = version;
      text = draft;
    }
    String better = model.chat("improve " + text);
    synchronized (this) {
      if (!isCurrent(seen)) {
        return false;
      }
      draft = better;
      version++;
      return true;
    }
  }

  void ofAnother(AskedAgainUnderTheLock other) {
    long seen;
    String text;
    synchronized (this) {
      seen = version;
      text = draft;
    }
    String better = model.chat("improve " + text);
    synchronized (this) {
      if (other.version() != seen) {
        throw new IllegalStateException("somebody was faster");
      }
      draft = better; // want "`draft` is written from what was read before `ChatModel.chat` was asked"
    }
  }

  void ofWhatNeverChanges() {
    String text;
    synchronized (this) {
      text = draft;
    }
    String better = model.chat("improve " + text);
    synchronized (this) {
      if (isOpen()) {
        draft = better; // want "`draft` is written from what was read before `ChatModel.chat` was asked"
      }
    }
  }

  void tooEarly() {
    long seen;
    String text;
    synchronized (this) {
      seen = version;
      text = draft;
    }
    String better = model.chat("improve " + text);
    if (version() != seen) {
      throw new IllegalStateException("somebody was faster");
    }
    synchronized (this) {
      draft = better; // want "`draft` is written from what was read before `ChatModel.chat` was asked"
    }
  }
}
