package dev.baton.harness.contract;

import static dev.baton.harness.contract.Laws.hold;

import dev.baton.harness.explore.Search;
import dev.baton.harness.stress.Plan;
import dev.baton.harness.stress.Plan.Call;
import dev.baton.harness.stress.Stress;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** The runs of a store of task ownership: sequences, schedules, and real threads. */
public final class OwnershipRuns {
  private static final int SEQUENCES = 200;
  private static final int LENGTH = 40;
  private static final List<String> AGENTS = List.of("ann", "bob");
  private static final AtomicLong IDS = new AtomicLong();

  private OwnershipRuns() {}

  /** Makes tasks. */
  public interface Factory {
    /** A new task. */
    Ownership task(String id, String owner);
  }

  /** An id that no other task has. */
  public static String freshId() {
    return "task-" + IDS.incrementAndGet();
  }

  private static Ownership fresh(Factory factory) {
    return factory.task(freshId(), "ann");
  }

  /** Random sequences, each answer compared with an owner and a holder kept beside. */
  public static void sequences(Factory factory) {
    Random random = new Random(1);
    for (int i = 0; i < SEQUENCES; i++) {
      Ownership task = fresh(factory);
      String owner = "ann";
      String holder = null;
      for (int step = 0; step < LENGTH; step++) {
        String agent = AGENTS.get(random.nextInt(2));
        String other = AGENTS.get(random.nextInt(2));
        switch (random.nextInt(3)) {
          case 0 -> {
            boolean may = owner.equals(agent) && holder == null;
            answers(may, task.lock(agent), step, "lock", agent);
            holder = may ? agent : holder;
          }
          case 1 -> {
            boolean may = agent.equals(holder);
            answers(may, task.unlock(agent), step, "unlock", agent);
            holder = may ? null : holder;
          }
          default -> {
            boolean may = owner.equals(agent) && holder == null;
            answers(may, task.transfer(agent, other), step, "transfer", agent);
            owner = may ? other : owner;
          }
        }
      }
    }
  }

  private static void answers(
      boolean expected, boolean actual, int step, String operation, String agent) {
    hold(
        expected == actual,
        "step %d: `%s` of `%s` answered %s, and should have answered %s",
        step,
        operation,
        agent,
        actual,
        expected);
  }

  private static Stress<Ownership> stress(Factory factory) {
    return stress(() -> fresh(factory));
  }

  private static Stress<Ownership> stress(Supplier<Ownership> fresh) {
    return Stress.of("task", fresh)
        .operation("lock", AGENTS, Ownership::lock)
        .operation("unlock", AGENTS, Ownership::unlock)
        .operation("toBob", List.of("ann"), (task, from) -> task.transfer(from, "bob"))
        .operation("toAnn", List.of("bob"), (task, from) -> task.transfer(from, "ann"))
        .look(task -> List.of(task.unlock("ann"), task.unlock("bob"), task.lock("ann")));
  }

  /** Plans small enough for every schedule, where the store comes to points. */
  public static void schedules(Factory factory) {
    Call lock = new Call("lock", "ann");
    Call unlock = new Call("unlock", "ann");
    Call transfer = new Call("toBob", "ann");
    Call second = new Call("lock", "bob");
    List<Plan> plans =
        List.of(
            new Plan(List.of(List.of(lock), List.of(lock))),
            new Plan(List.of(List.of(lock), List.of(transfer))),
            new Plan(List.of(List.of(transfer), List.of(transfer))),
            new Plan(List.of(List.of(lock, unlock), List.of(transfer, second))),
            new Plan(List.of(List.of(lock, unlock), List.of(unlock))));
    for (Plan plan : plans) {
      VersionedRuns.every(
          stress(() -> factory.task("task", "ann")) // the same steps for every schedule
              .explore(plan, Search.exhaustive().within(Duration.ofSeconds(5))));
    }
  }

  /** Short plans on real threads. */
  public static void threads(Factory factory, Duration budget) {
    stress(factory).agents(2, 3).calls(3).run(budget).orFail();
  }

  /** Agents that lock, look whether somebody else is inside, and pass the task on. */
  public static void exclusion(Factory factory, Duration budget) {
    long end = System.nanoTime() + budget.toNanos();
    do {
      Ownership task = fresh(factory);
      AtomicInteger inside = new AtomicInteger();
      Together.run(
          4,
          number -> {
            String me = AGENTS.get(number % 2);
            String other = AGENTS.get((number + 1) % 2);
            for (int i = 0; i < 200; i++) {
              if (task.lock(me)) {
                hold(inside.incrementAndGet() == 1, "two agents are inside at once");
                LockSupport.parkNanos(1); // others come in between
                inside.decrementAndGet();
                hold(task.unlock(me), "the holder was refused to unlock");
              }
              task.transfer(me, other);
            }
          });
    } while (System.nanoTime() < end);
  }
}
