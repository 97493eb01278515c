package dev.baton.samples.review.broken;

import dev.baton.annotation.AgentRole;
import java.util.function.UnaryOperator;

/** Puts the article where readers find it. */
@AgentRole("publisher")
final class Publisher {
  private final UnaryOperator<String> model;

  Publisher(UnaryOperator<String> model) {
    this.model = model;
  }

  String publish(ReviewState state) {
    state.glossary.putIfAbsent("baton", "what is passed on"); // want "writes `glossary`"
    state.board.put(ReviewState.SUMMARY, model.apply("sum up " + state.draft));
    state.comments.clear(); // want "takes from `comments`"
    return state.draft;
  }
}
