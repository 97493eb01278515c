import dev.baton.annotation.AgentRole;

class HopsInTheMessage {
  record Note(String text, int hops) {
    Note answered(String answer) {
      return new Note(answer, hops + 1);
    }
  }

  @AgentRole("sales")
  static class Sales {
    private Support support;

    String handle(Note note) {
      if (note.hops() >= 6) {
        return "to a human: " + note.text();
      }
      return support.handle(note.answered("sales says " + note.text()));
    }
  }

  @AgentRole("support")
  static class Support {
    private Sales sales;

    String handle(Note note) {
      return sales.handle(new Note("support says " + note.text(), note.hops() + 1));
    }
  }

  @AgentRole("clerk")
  static class Clerk {
    private Desk desk;

    String handle(Note note) {
      if (note.hops() >= 6) {
        return "to a human: " + note.text();
      }
      return desk.handle(note.answered("the clerk says " + note.text()));
    }
  }

  @AgentRole("desk")
  static class Desk {
    private Clerk clerk;

    String handle(Note note) {
      return clerk.handle(new Note(note.text(), 1)); // want "`clerk` and `desk` can send work round for ever: nothing bounds the cycle"
    }
  }
}
