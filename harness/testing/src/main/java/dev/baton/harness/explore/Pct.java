package dev.baton.harness.explore;

import dev.baton.harness.schedule.Run;
import dev.baton.harness.schedule.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The agent of highest priority moves; priorities are drawn once, and at {@code depth - 1} random
 * steps the agent about to move falls below all others. One run finds a bug that needs {@code
 * depth} ordered steps with probability at least {@code 1 / (n k^(depth-1))} for n agents and k
 * steps: Burckhardt, Kothari, Musuvathi, Nagarakatte, "A randomized scheduler with probabilistic
 * guarantees of finding bugs" (ASPLOS 2010). The longest run so far serves as k.
 */
final class Pct implements Strategy {
  private final int depth;
  private final long seed;
  private final List<Integer> order = new ArrayList<>();
  private int[] changes = {};
  private int longest = 1;
  private long run;
  private SplittableRandom random = new SplittableRandom(0);

  Pct(int depth, long seed) {
    this.depth = depth;
    this.seed = seed;
  }

  @Override
  public boolean begin() {
    random = new SplittableRandom(seed + 0x9E3779B97F4A7C15L * run++);
    order.clear();
    changes = new int[depth - 1];
    for (int i = 0; i < changes.length; i++) {
      changes[i] = random.nextInt(longest);
    }
    return true;
  }

  @Override
  public int pick(Moment moment) {
    while (order.size() < moment.agents()) {
      order.add(random.nextInt(order.size() + 1), order.size());
    }
    int picked = highest(moment);
    for (int change : changes) {
      if (change == moment.step()) {
        order.remove((Integer) picked);
        order.add(picked);
        picked = highest(moment);
      }
    }
    return picked;
  }

  private int highest(Moment moment) {
    for (int agent : order) {
      if (moment.enabled(agent)) {
        return agent;
      }
    }
    return CUT;
  }

  @Override
  public int choose(int options) {
    return random.nextInt(options);
  }

  @Override
  public void end(Run done) {
    longest = Math.max(longest, done.steps().size());
  }
}
