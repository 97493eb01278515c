import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;

/** An implementation keeps the owner that its interface names. */
class Mutators {
  interface Titled {
    @OwnedBy("writer")
    void rename(String title);

    @OwnedBy("writer")
    void clear();
  }

  static class Board implements Titled {
    private String title = "";

    @Override
    @OwnedBy("reviewer")
    public void rename(String next) { // want "`rename` has policies that contradict each other"
      title = next;
    }

    @Override
    @OwnedBy("writer")
    public void clear() {
      title = "";
    }

    String title() {
      return title;
    }
  }

  @AgentRole("writer")
  static class Writer {}

  @AgentRole("reviewer")
  static class Reviewer {}
}
