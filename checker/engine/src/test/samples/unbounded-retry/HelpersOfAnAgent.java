import dev.baton.annotation.AgentRole;

/** What an agent's type offers beside its work: statics, getters, what every object has. */
class HelpersOfAnAgent {
  @AgentRole("writer")
  static class Writer {
    private final StringBuilder draft = new StringBuilder();

    static String trimmed(String text) {
      return text.strip();
    }

    int getLength() {
      return draft.length();
    }

    String write(String task) {
      return draft.append(task).toString();
    }

    @Override
    public String toString() {
      return "writer of " + draft;
    }
  }

  // silent: a static method of a type whose objects are the agents
  String trims(String text) {
    String left = text;
    while (left.endsWith("-")) {
      left = Writer.trimmed(left.substring(0, left.lastIndexOf('-')));
    }
    return left;
  }

  // silent: a getter works out nothing
  void waitsFor(Writer writer) {
    while (writer.getLength() < 9) {
      Thread.onSpinWait();
    }
  }

  // silent: nor is an agent asked by being printed
  void prints(Writer writer) {
    while (writer.toString().length() < 9) {
      Thread.onSpinWait();
    }
  }

  String works(Writer writer, String task) {
    String text = "";
    while (!text.endsWith(".")) { // want "this loop repeats `Writer.write`, and nothing bounds it"
      text = writer.write(task);
    }
    return text;
  }

  @AgentRole("counter")
  static class Counter {
    static int count(String text) {
      return text.length();
    }
  }

  int nothingButStatics(String text) {
    int found = 0;
    while (found < 1) { // want "this loop repeats `Counter.count`, and nothing bounds it"
      found = Counter.count(text);
    }
    return found;
  }

  @AgentRole("author")
  static class Author {
    Author next = this;

    String run(String task) {
      return task;
    }

    void asksOthers(String task) {
      String text = task;
      while (!text.endsWith(".")) { // want "this loop repeats `Author.run`, and nothing bounds it"
        text = next.run(text);
      }
    }

    // silent: its own work
    void works(String task) {
      String text = task;
      while (!text.endsWith(".")) {
        text = run(text);
      }
    }
  }

  @AgentRole("reviewer")
  static class Reviewer extends Author {
    @Override
    String run(String draft) {
      return draft.strip();
    }
  }
}
