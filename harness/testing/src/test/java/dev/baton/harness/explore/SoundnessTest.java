package dev.baton.harness.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.harness.Point;
import dev.baton.harness.Scenario;
import dev.baton.harness.control.ControlledExecutor;
import dev.baton.harness.control.Monitor;
import dev.baton.harness.schedule.Failure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * The reduced search sees every end that the whole search sees: for random programs that read,
 * write, lock, wait, choose, and start tasks, all ends (what everybody has read, what is left, who
 * is stuck) are the same. For a hundred programs, or as many as {@code -Dbaton.programs=N} says.
 */
class SoundnessTest {
  private static final int PROGRAMS = Integer.getInteger("baton.programs", 100);

  /** Programs with more schedules than this are passed over. */
  private static final int MOST = 1_000;

  private static final class World {
    final int[] cells = new int[2];
    int behindLock;
    final Monitor lock = new Monitor("lock");
    final ControlledExecutor pool = new ControlledExecutor("pool", 1);
    final List<String> seen = new ArrayList<>(List.of("", "", "", "", "", ""));

    void saw(int agent, Object what) {
      seen.set(agent, seen.get(agent) + what + " ");
    }

    @Override
    public String toString() {
      return Arrays.toString(cells) + seen;
    }
  }

  private static void step(World world, int agent, char op) throws Exception {
    int cell = op == 'a' || op == 'A' || op == 'w' ? 0 : 1;
    String name = cell == 0 ? "a" : "b";
    switch (op) {
      case 'a', 'b' -> {
        Point.read(name);
        world.saw(agent, world.cells[cell]);
      }
      case 'A', 'B' -> {
        Point.write(name);
        world.cells[cell] = world.cells[cell] * 3 + agent + 1;
      }
      case 'h' -> {
        Point.here("here");
        world.saw(agent, world.cells[0] + world.cells[1]);
      }
      case 'w' -> Point.await("a is set", () -> world.cells[0] > 0);
      case 'c' -> world.saw(agent, Point.choose(2));
      case 'l' -> {
        world.lock.lock();
        world.saw(agent, world.behindLock++);
        world.lock.unlock();
      }
      case 't' -> world.saw(agent, world.lock.tryLock());
      case 'f' -> {
        Future<?> task =
            world.pool.submit(
                () -> {
                  Point.write("b");
                  world.cells[1] += 10;
                });
        task.get();
      }
      default -> throw new IllegalArgumentException(String.valueOf(op));
    }
  }

  private static Scenario<World> scenario(List<String> agents) {
    Scenario<World> scenario = Scenario.of(agents.toString(), World::new);
    for (int i = 0; i < agents.size(); i++) {
      int agent = i;
      String ops = agents.get(i);
      scenario =
          scenario.agent(
              "agent-" + i,
              world -> {
                for (char op : ops.toCharArray()) {
                  step(world, agent, op);
                }
              });
    }
    return scenario.end("shown", world -> false);
  }

  private static long ends(Scenario<?> scenario, Search search, Set<String> ends) {
    return scenario.visit(
        search, run -> ends.add(run.failure() == null ? "" : message(run.failure())));
  }

  private static String message(Failure failure) {
    return failure.kind() + " " + failure.message();
  }

  @Test
  void seesEveryEndOfRandomPrograms() {
    Random random = new Random(5);
    String ops = "aAbBAhwclltf";
    int stuck = 0;
    int checked = 0;
    while (checked < PROGRAMS) {
      List<String> agents = new ArrayList<>();
      int count = 2 + random.nextInt(2);
      for (int a = 0; a < count; a++) {
        StringBuilder program = new StringBuilder();
        for (int k = 0; k < 1 + random.nextInt(count == 2 ? 4 : 2); k++) {
          program.append(ops.charAt(random.nextInt(ops.length())));
        }
        agents.add(program.toString());
      }
      Scenario<World> scenario = scenario(agents);
      Set<String> all = new TreeSet<>();
      if (ends(scenario, Search.unreduced().atMost(MOST), all) == MOST) {
        continue;
      }
      checked++;
      Set<String> reduced = new TreeSet<>();
      ends(scenario, Search.exhaustive(), reduced);
      assertEquals(all, reduced, scenario.name());
      stuck += all.stream().anyMatch(end -> end.startsWith("deadlock")) ? 1 : 0;
    }
    assertTrue(stuck > PROGRAMS / 20, stuck + " programs can get stuck");
  }
}
