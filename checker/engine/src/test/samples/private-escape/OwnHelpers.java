import dev.baton.annotation.AgentPrivate;
import dev.baton.annotation.AgentRole;
import java.util.ArrayList;
import java.util.List;

/** What an owner's private helper fills is as private as what its callers give it. */
class OwnHelpers {
  static class Prompt {
    private List<String> lines = List.of();

    void keep(List<String> given) {
      lines = given;
    }

    int size() {
      return lines.size();
    }
  }

  @AgentRole("writer")
  static class Writer {
    @AgentPrivate("writer") private final List<String> notes = new ArrayList<>();
    @AgentPrivate("writer") private final Prompt own = new Prompt();

    int run() {
      Prompt prompt = new Prompt();
      prepare(prompt);
      prepare(own);
      return prompt.size();
    }

    private void prepare(Prompt prompt) {
      prompt.keep(notes);
    }

    Prompt make() {
      Prompt prompt = new Prompt();
      fill(prompt);
      return prompt; // want "`Writer.make` hands out a live reference to `notes`"
    }

    private void fill(Prompt prompt) {
      prompt.keep(notes); // want "`Writer.fill` puts a live reference to `notes` where others reach it"
    }

    void share(Prompt prompt) {
      passOn(prompt);
      passOn(new Prompt());
    }

    private void passOn(Prompt prompt) {
      prompt.keep(notes); // want "`Writer.passOn` puts a live reference to `notes` where others reach it"
    }
  }
}
