import dev.baton.annotation.AgentPrivate;
import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import dev.baton.patterns.CoordinationState;
import dev.baton.patterns.StateKey;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Every place where a role is named. */
class Names {
  static final class Roles {
    static final String WRITER = "writer";
    static final String EDITOR = "editor";
  }

  @AgentRole("critic")
  @Retention(RetentionPolicy.RUNTIME)
  @interface Critic {}

  static class State {
    @OwnedBy(Roles.WRITER) String draft = ""; // silent: the name is a constant
    @OwnedBy(Roles.EDITOR) String edited = ""; // want "no code is declared to run as `editor`"
    @AgentPrivate("Writer") String secret = ""; // want "no code is declared to run as `Writer`"
    @OwnedBy("critic") String verdict = ""; // silent: a role through an annotation of one's own

    @OwnedBy("reviewr")
    void judge(String text) {} // want "no code is declared to run as `reviewr`"
  }

  @OwnedBy("nobody")
  static class Chapter {} // want "no code is declared to run as `nobody`"

  static final StateKey<String> TITLE = StateKey.ownedBy("writer", "title", String.class); // silent: named by a key
  static final StateKey<String> SLIP = StateKey.ownedBy("wirter", "slip", String.class); // want "no code is declared to run as `wirter`"

  @AgentRole("writer")
  static class Writer {
    String read(CoordinationState state) {
      return state.as("writer").get(TITLE) + state.as("wrter").get(TITLE); // want "no code is declared to run as `wrter`"
    }
  }

  @Critic
  static class Critics {}

  static class Methods {
    @AgentRole("reviewer")
    void review() {}
  }
}
