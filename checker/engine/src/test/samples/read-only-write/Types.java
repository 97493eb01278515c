import dev.baton.annotation.AgentRole;
import dev.baton.annotation.SharedRead;
import java.util.ArrayList;
import java.util.List;

/** On a type it holds for all fields; records are read-only by nature, what they hold is not. */
class Types {
  @SharedRead
  static class Settings {
    String model = "small";
    private int retries = 3;

    void setRetries(int retries) {
      this.retries = retries; // want "`writer` writes `Settings`"
    }

    static class Builder {
      private final Settings made = new Settings();

      Builder model(String model) {
        made.model = model; // silent: a builder makes it
        return this;
      }

      Builder retries(int retries) {
        made.setRetries(retries);
        return this;
      }

      Settings build() {
        return made;
      }
    }
  }

  record Plan(@SharedRead List<String> steps, String goal) {
    Plan {
      steps = new ArrayList<>(steps); // silent: a record under construction
    }
  }

  @AgentRole("writer")
  static class Writer {
    void write(Settings settings, Plan plan) {
      settings.model = "large"; // want "`writer` writes `Settings`"
      settings.setRetries(5);
      plan.steps().add("x"); // want "`writer` writes `steps`"
    }

    Settings fine(Plan plan) {
      Plan next = new Plan(plan.steps(), "y");
      return new Settings.Builder().model(next.goal()).build();
    }
  }
}
