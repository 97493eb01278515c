package dev.baton.engine.replay.machine;

import dev.baton.engine.replay.thing.Path;
import org.jspecify.annotations.Nullable;

/** Whether, and on which way, what is being carried out happens. */
public final class Certainty {
  private boolean holds = true;
  private @Nullable Path path;
  private int branches;

  /** Whether it happens whenever the code around it runs to its end. */
  public boolean holds() {
    return holds;
  }

  /** The ways that have led here; absent where it was known everywhere. */
  public @Nullable Path path() {
    return path;
  }

  /** What follows may never happen; whether it held before, for {@link #back}. */
  public boolean lose() {
    boolean before = holds;
    holds = false;
    return before;
  }

  /** As it was before. */
  public void back(boolean before) {
    holds = before;
  }

  /** A branch of which more than one way is taken; its number. */
  int branch() {
    return ++branches;
  }

  /** One of its ways is taken; what led here before, for {@link #leave}. */
  @Nullable Path take(int branch, int way) {
    Path before = path;
    path = new Path(branch, way, before);
    return before;
  }

  /** The way has come to its end. */
  void leave(@Nullable Path before) {
    path = before;
  }
}
