import dev.baton.annotation.AgentRole;
import dev.baton.annotation.AppendOnly;
import dev.baton.annotation.OwnedBy;
import dev.baton.patterns.StateKey;
import java.util.List;

/** Two constants can name one key; the one that is declared last is reported. */
class Keys {
  @OwnedBy("writer") static final String DRAFT = "draft";
  @OwnedBy("reviewer") static final String TEXT = "draft"; // want "`draft` has policies that contradict each other"

  @OwnedBy("writer") static final String TITLE = "title";
  @OwnedBy("writer") static final String HEADING = "title"; // silent: two names of one key agree

  static final StateKey<String> SUMMARY = StateKey.ownedBy("writer", "summary", String.class);
  static final StateKey<String> OTHER = StateKey.sharedRead("summary", String.class); // want "`summary` has policies that contradict"

  @OwnedBy("reviewer")
  static final StateKey<String> VERDICT = StateKey.ownedBy("writer", "verdict", String.class); // want "`verdict` has policies that contradict"

  @AppendOnly static final String LOG = "log";
  static final StateKey<List<String>> LOG_KEY = StateKey.appendOnly("log", String.class);

  @AgentRole("writer")
  static class Writer {}

  @AgentRole("reviewer")
  static class Reviewer {}
}
