package demo;

import dev.baton.annotation.AgentRole;

@AgentRole("reviewer")
public class Reviewer {
  public void review(State state) {
    state.draft = state.draft.trim();
  }

  public void reject(State state) {
    state.clear();
  }
}
