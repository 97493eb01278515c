package dev.baton.stress.targets;

import dev.baton.harness.stresstarget.Observe;
import dev.baton.harness.stresstarget.Operation;
import dev.baton.harness.stresstarget.StressTarget;
import java.util.concurrent.atomic.AtomicReference;

/** Where a document stands in its review; each step is one compare-and-set. */
@StressTarget(triples = "submit, publish, reject")
public class ReviewStage {
  enum Stage {
    DRAFT,
    REVIEW,
    PUBLISHED
  }

  private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.DRAFT);

  /** From draft to review. */
  @Operation
  public boolean submit() {
    return stage.compareAndSet(Stage.DRAFT, Stage.REVIEW);
  }

  /** From review to published. */
  @Operation
  public boolean publish() {
    return stage.compareAndSet(Stage.REVIEW, Stage.PUBLISHED);
  }

  /** From review back to draft. */
  @Operation
  public boolean reject() {
    return stage.compareAndSet(Stage.REVIEW, Stage.DRAFT);
  }

  /** Where it stands. */
  @Observe
  public String stage() {
    return String.valueOf(stage.get());
  }
}
