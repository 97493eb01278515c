package dev.baton.harness.schedule;

import dev.baton.harness.carrier.Carrier;
import java.util.Arrays;
import java.util.List;

/** Who moves next in one run: asks the strategy, and holds the limits. */
final class Turn implements Strategy.Moment {
  private final Program.Limits limits;
  private final List<Lane> lanes;
  private final Strategy strategy;
  private final Trace trace;
  private boolean[] enabled = new boolean[4];
  private int agents;
  private int last = -1;
  private int streak;
  private int crashes;

  Turn(Program.Limits limits, List<Lane> lanes, Strategy strategy, Trace trace) {
    this.limits = limits;
    this.lanes = lanes;
    this.strategy = strategy;
    this.trace = trace;
  }

  void open(int count) {
    agents = count;
    if (enabled.length < count) {
      enabled = Arrays.copyOf(enabled, count * 2);
    }
  }

  /** The lane that has the turn next, or the caller when the run is over. */
  int decide() {
    try {
      while (!trace.over()) {
        int able = refresh();
        if (able == 0) {
          trace.stuck(agents);
        } else if (trace.steps() >= limits.steps()) {
          trace.endless();
        } else {
          int next = strategy.pick(this);
          if (next == Strategy.CUT) {
            trace.cut();
          } else if (move(next)) {
            return next;
          }
        }
      }
    } catch (Diverged e) {
      trace.diverged(e);
    }
    return Carrier.CALLER;
  }

  private int refresh() {
    int able = 0;
    int pausing = 0;
    for (int i = 0; i < agents; i++) {
      Lane lane = lanes.get(i);
      enabled[i] = lane.canMove();
      if (enabled[i]) {
        able++;
        pausing += pauses(lane) ? 1 : 0;
      }
    }
    if (pausing > 0 && pausing < able) {
      for (int i = 0; i < agents; i++) {
        enabled[i] &= !pauses(lanes.get(i));
      }
      able -= pausing;
    }
    if (streak >= limits.streak() && able > 1 && enabled[last]) {
      enabled[last] = false;
      able--;
    }
    return able;
  }

  private boolean pauses(Lane lane) {
    return lane.pausedAt == trace.steps();
  }

  private boolean move(int next) {
    if (next < 0 || next >= agents || !enabled[next]) {
      throw new Diverged("agent " + next + " was to move and cannot");
    }
    Lane lane = lanes.get(next);
    boolean interrupts = last >= 0 && last != next && enabled[last];
    boolean dies =
        crashes < limits.crashes()
            && limits.mortal().contains(lane.name)
            && strategy.dies(this, next);
    trace.step(lane, dies, interrupts);
    streak = last == next ? streak + 1 : 1;
    last = next;
    if (dies) {
      crashes++;
      lane.state = Lane.State.DEAD;
      return false;
    }
    lane.state = Lane.State.RUNNING;
    return true;
  }

  int choose(int options) {
    int answer = strategy.choose(options);
    trace.answer(answer);
    return answer;
  }

  String unique(String name) {
    String plain = name.replaceAll("[\\s*!?]", "-");
    String unique = plain;
    for (int i = 2; taken(unique); i++) {
      unique = plain + "-" + i;
    }
    return unique;
  }

  private boolean taken(String name) {
    return lanes.subList(0, agents).stream().anyMatch(lane -> lane.name.equals(name));
  }

  @Override
  public int agents() {
    return agents;
  }

  @Override
  public boolean enabled(int agent) {
    return enabled[agent];
  }

  @Override
  public Operation pending(int agent) {
    return lanes.get(agent).pending;
  }

  @Override
  public int last() {
    return last;
  }

  @Override
  public int step() {
    return trace.steps();
  }

  @Override
  public String name(int agent) {
    return lanes.get(agent).name;
  }
}
