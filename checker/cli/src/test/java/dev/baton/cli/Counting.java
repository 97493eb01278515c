package dev.baton.cli;

import dev.baton.harness.Explore;
import dev.baton.harness.Point;
import dev.baton.harness.Scenario;

/** Something for {@code baton stress} to find. */
final class Counting {
  @Explore
  Scenario<int[]> addsInOneStep() {
    return Scenario.of("counting", () -> new int[1])
        .agent("ann", Counting::add)
        .agent("bob", Counting::add)
        .end("both counted", total -> total[0] == 2);
  }

  private static void add(int[] total) {
    Point.write("total");
    total[0]++;
  }
}
