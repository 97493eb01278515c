package dev.baton.harness.explore;

import dev.baton.harness.schedule.Diverged;
import dev.baton.harness.schedule.Run;
import dev.baton.harness.schedule.Schedule;
import dev.baton.harness.schedule.Strategy;
import java.util.List;

/** Repeats a schedule once; where it ends early, whoever moved last goes on. */
final class Replay implements Strategy {
  private final List<String> decisions;
  private int next;
  private boolean done;

  Replay(Schedule schedule) {
    this.decisions = schedule.decisions();
  }

  @Override
  public boolean begin() {
    boolean first = !done;
    done = true;
    next = 0;
    return first;
  }

  @Override
  public int pick(Moment moment) {
    String wanted = next < decisions.size() ? decisions.get(next++) : "";
    String name = wanted.endsWith("!") ? wanted.substring(0, wanted.length() - 1) : wanted;
    if (name.isEmpty()) {
      return any(moment);
    }
    for (int i = 0; i < moment.agents(); i++) {
      if (moment.name(i).equals(name)) {
        if (!moment.enabled(i)) {
          throw new Diverged(
              "the schedule moves `%s` at step %d, where it waits for `%s`"
                  .formatted(name, moment.step() + 1, moment.pending(i)));
        }
        return i;
      }
    }
    throw new Diverged("the schedule names `" + name + "`, and no agent has that name");
  }

  private static int any(Moment moment) {
    int last = moment.last();
    if (last >= 0 && moment.enabled(last)) {
      return last;
    }
    int picked = 0;
    while (!moment.enabled(picked)) {
      picked++;
    }
    return picked;
  }

  @Override
  public boolean dies(Moment moment, int agent) {
    return next > 0 && next <= decisions.size() && decisions.get(next - 1).endsWith("!");
  }

  @Override
  public int choose(int options) {
    String wanted = next < decisions.size() ? decisions.get(next) : "?0";
    if (!wanted.startsWith("?")) {
      throw new Diverged("the run asks for a choice where the schedule moves `" + wanted + "`");
    }
    next++;
    int answer = Integer.parseInt(wanted.substring(1));
    if (answer >= options) {
      throw new Diverged("the schedule answers " + wanted + " where " + options + " answers exist");
    }
    return answer;
  }

  @Override
  public void end(Run run) {}
}
