package dev.baton.harness.explore;

import dev.baton.harness.schedule.Run;
import dev.baton.harness.schedule.Strategy;
import java.util.SplittableRandom;

/** At each step any agent that can move, each equally likely. */
final class RandomWalk implements Strategy {
  private final long seed;
  private long run;
  private SplittableRandom random = new SplittableRandom(0);

  RandomWalk(long seed) {
    this.seed = seed;
  }

  @Override
  public boolean begin() {
    random = new SplittableRandom(seed + 0x9E3779B97F4A7C15L * run++);
    return true;
  }

  @Override
  public int pick(Moment moment) {
    int able = 0;
    int picked = CUT;
    for (int i = 0; i < moment.agents(); i++) {
      if (moment.enabled(i) && random.nextInt(++able) == 0) {
        picked = i;
      }
    }
    return picked;
  }

  @Override
  public int choose(int options) {
    return random.nextInt(options);
  }

  @Override
  public void end(Run done) {}
}
