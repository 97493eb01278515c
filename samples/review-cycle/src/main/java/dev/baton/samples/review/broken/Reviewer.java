package dev.baton.samples.review.broken;

import dev.baton.annotation.AgentRole;
import java.util.function.UnaryOperator;

/** Reads the article and says what is wrong with it. */
@AgentRole("reviewer")
final class Reviewer {
  private final UnaryOperator<String> model;
  private String last = ""; // want "`Reviewer` keeps `last`"

  Reviewer(UnaryOperator<String> model) {
    this.model = model;
  }

  void review(ReviewState state) {
    Typos.fix(state);
    state.verdict = model.apply("review " + state.draft + ", last time you said " + last);
    last = state.verdict;
    state.comments.add(state.verdict);
    state.board.put(ReviewState.SUMMARY, state.verdict);
    if (state.verdict.isEmpty()) {
      state.round--; // want "`reviewer` moves `round` back"
    }
  }

  boolean isContent(ReviewState state) {
    return state.verdict.startsWith("good");
  }
}
