package dev.baton.harness.bench;

import dev.baton.harness.history.Event;
import dev.baton.harness.history.EventBuilder;
import dev.baton.harness.history.Op;
import dev.baton.harness.history.Outcome;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A history of any length without an anomaly: eight agents update a hundred keys under version
 * checks, lock tasks, hand them off, fan out, and cause effects. Made event by event, in the order
 * of calls, the same for the same seed.
 */
final class Workload {
  private static final int KEYS = 100;
  private static final List<String> AGENTS = names("agent-", 8);
  private static final List<String> KEY_NAMES = names("key-", KEYS);
  private final SplittableRandom random;
  private final long[] versions = new long[KEYS];
  private final long[] free = new long[8];
  private final Queue<Event> ready = new ArrayDeque<>();
  private long tick = 1;
  private long serial;

  Workload(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Names that occur often are there once, as in a history that was read from a file. */
  private static List<String> names(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
  }

  Event next() {
    while (ready.isEmpty()) {
      episode();
    }
    return ready.remove();
  }

  private void episode() {
    int agent = random.nextInt(8);
    serial++;
    switch (random.nextInt(8)) {
      case 0 -> task(agent);
      case 1 -> handOff(agent);
      case 2 -> fanOut(agent);
      case 3 -> effect(agent);
      default -> update(agent);
    }
  }

  private void add(int agent, EventBuilder event) {
    ready.add(event.at(tick, tick + 1).line((int) (serial & 0x7fffffff)).build());
    free[agent] = tick;
    tick += 2;
  }

  private EventBuilder event(int agent, Op op) {
    return Event.of(AGENTS.get(agent), op);
  }

  private void update(int agent) {
    int key = random.nextInt(KEYS);
    String name = KEY_NAMES.get(key);
    long version = versions[key];
    add(agent, event(agent, Op.READ).key(name).version(version).value("v" + version));
    if (random.nextInt(10) == 0) {
      add(
          agent,
          event(agent, Op.WRITE)
              .key(name)
              .base(Math.max(0, version - 1))
              .outcome(Outcome.FAILED));
      add(agent, event(agent, Op.READ).key(name).version(version).value("v" + version));
    }
    add(
        agent,
        event(agent, Op.WRITE).key(name).base(version).version(version + 1).value("v" + (version + 1)));
    versions[key]++;
  }

  private void task(int agent) {
    String task = "task-" + serial;
    add(agent, event(agent, Op.LOCK).task(task).token(serial));
    add(agent, event(agent, Op.ATTEMPT).task(task).attempt(1));
    add(agent, event(agent, Op.ATTEMPT).task(task).attempt(2));
    add(agent, event(agent, Op.UNLOCK).task(task).token(serial));
  }

  private void handOff(int agent) {
    String task = "task-" + serial;
    int other = (agent + 1) % 8;
    add(agent, event(agent, Op.OFFER).key(AGENTS.get(other)).task(task));
    add(other, event(other, Op.ACCEPT).key(AGENTS.get(other)).task(task));
  }

  private void fanOut(int agent) {
    String task = "fan-" + serial;
    add(agent, event(agent, Op.FORK).task(task).value(3));
    for (int i = 0; i < 3; i++) {
      add(agent, event(agent, Op.DISPATCH).key("branch-" + i).task(task));
    }
    add(agent, event(agent, Op.JOIN).task(task).value(3));
  }

  private void effect(int agent) {
    add(agent, event(agent, Op.BEGIN).task("step-" + serial));
    add(agent, event(agent, Op.EFFECT).key("pay-" + serial).task("step-" + serial));
    add(agent, event(agent, Op.COMMIT).task("step-" + serial));
  }
}
