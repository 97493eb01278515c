package dev.baton.samples.review.broken;

import dev.baton.annotation.Coordinator;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Sends an article round between the agents; serves one article after the other. */
@Coordinator
public final class ReviewCycle {
  private static final int ROUNDS = 3;

  private final Writer writer;
  private final Reviewer reviewer;
  private final Publisher publisher;

  /** A cycle whose agents ask this model. */
  public ReviewCycle(UnaryOperator<String> model) {
    this.writer = new Writer(model);
    this.reviewer = new Reviewer(model);
    this.publisher = new Publisher(model);
  }

  /** The state after an article about this has been written, reviewed, and published. */
  public ReviewState run(String topic) {
    ReviewState state = new ReviewState(Map.of());
    for (int round = 0; round < ROUNDS; round++) {
      writer.write(state, topic);
      reviewer.review(state);
      if (reviewer.isContent(state)) {
        break;
      }
    }
    publisher.publish(state);
    return state;
  }
}
