package dev.baton.samples.review.fixed;

import dev.baton.annotation.AgentRole;
import java.util.function.UnaryOperator;

/** Reads the article and says what is wrong with it; what it has said stands in the state. */
@AgentRole("reviewer")
final class Reviewer {
  private final UnaryOperator<String> model;

  Reviewer(UnaryOperator<String> model) {
    this.model = model;
  }

  void review(ReviewState state) {
    state.verdict = model.apply("review " + state.draft + ", you have said " + state.comments);
    state.comments.add(state.verdict);
  }

  boolean isContent(ReviewState state) {
    return state.verdict.startsWith("good");
  }
}
