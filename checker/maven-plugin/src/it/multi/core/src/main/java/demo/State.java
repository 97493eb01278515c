package demo;

import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;

public class State {
  @OwnedBy("writer")
  public String draft = "";

  @AgentRole("writer")
  public void write(String text) {
    draft = text;
  }

  /** Whoever calls this writes the draft. */
  public void clear() {
    draft = "";
  }
}
