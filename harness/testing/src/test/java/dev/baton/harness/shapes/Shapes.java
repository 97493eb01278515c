package dev.baton.harness.shapes;

import java.util.List;
import java.util.stream.Stream;

/** All of them. */
public final class Shapes {
  /** In the order of the table. */
  public static final List<Shape> ALL =
      Stream.of(LockShapes.ALL, QueueShapes.ALL, RetryShapes.ALL).flatMap(List::stream).toList();

  private Shapes() {}
}
