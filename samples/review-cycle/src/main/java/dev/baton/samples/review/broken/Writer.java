package dev.baton.samples.review.broken;

import dev.baton.annotation.AgentPrivate;
import dev.baton.annotation.AgentRole;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Writes the article, and rewrites it as the reviewer asks. */
@AgentRole("writer")
final class Writer {
  private final UnaryOperator<String> model;

  @AgentPrivate("writer")
  private final List<String> notes = new ArrayList<>();

  Writer(UnaryOperator<String> model) {
    this.model = model;
  }

  void write(ReviewState state, String topic) {
    notes.add(topic);
    state.draft = model.apply("write about " + topic + ", mind " + state.comments);
    state.round++;
  }

  List<String> notes() {
    return notes; // want "hands out a live reference to `notes`"
  }
}
