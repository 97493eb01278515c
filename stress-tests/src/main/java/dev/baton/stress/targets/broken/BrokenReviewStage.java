package dev.baton.stress.targets.broken;

import dev.baton.harness.stresstarget.Observe;
import dev.baton.harness.stresstarget.Operation;
import dev.baton.harness.stresstarget.Setup;
import dev.baton.harness.stresstarget.StressTarget;

/** Volatile, so that everybody sees the stage; two may leave it at once all the same. */
@StressTarget
public class BrokenReviewStage {
  enum Stage {
    DRAFT,
    REVIEW,
    PUBLISHED
  }

  private volatile Stage stage = Stage.DRAFT;

  /** A document in review. */
  @Setup
  void inReview() {
    stage = Stage.REVIEW;
  }

  /** From review to published. */
  @Operation
  public boolean publish() {
    return move(Stage.PUBLISHED);
  }

  /** From review back to draft. */
  @Operation
  public boolean reject() {
    return move(Stage.DRAFT);
  }

  private boolean move(Stage next) {
    if (stage != Stage.REVIEW) {
      return false;
    }
    stage = next;
    return true;
  }

  /** Where it stands. */
  @Observe
  public String stage() {
    return stage.name();
  }
}
