package dev.baton.samples.review.fixed;

import dev.baton.annotation.AgentPrivate;
import dev.baton.annotation.AgentRole;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Writes the article, and rewrites it as the reviewer asks. Corrects its own typos. */
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
    String text = model.apply("write about " + topic + ", mind " + state.comments);
    state.draft = Typos.corrected(text);
    state.round++;
  }

  /** An article that was written elsewhere is the writer's, too. */
  void load(ReviewState state, String text) {
    state.draft = Typos.corrected(text);
  }

  List<String> notes() {
    return List.copyOf(notes);
  }
}
