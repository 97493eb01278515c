package dev.baton.harness.stress;

import dev.baton.harness.stress.Outcomes.Row;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Runs one plan on fresh objects again and again, a stride of them at a time, as jcstress does:
 * threads meet once a stride, and in every other stride at each round as well, which makes narrow
 * windows meet more often. Every eighth stride is timed: its calls and returns take ticks from one
 * counter, so that an answer that is right but comes too late is seen as well.
 */
final class Rounds<T> {
  private static final int STRIDE = 512;
  private static final int TIMED = 8;
  private static final int MOST_LOOKS = 5_000;
  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  private final Target<T> target;
  private final Plan plan;
  private final Outcomes allowed;
  private final int agents;
  private final Object[] objects = new Object[STRIDE];
  private final Object[][][] results;
  private final long[][][] calls;
  private final long[][][] ends;
  private final AtomicLong clock = new AtomicLong();
  private final Row[] wrong;
  private final AtomicInteger met = new AtomicInteger();
  private volatile boolean inStep;
  private volatile int wrongRound = -1;
  private long rounds;

  /** A round that no sequential order explains. */
  record Wrong(Row row, boolean late) {}

  Rounds(Target<T> target, Plan plan) {
    this.target = target;
    this.plan = plan;
    this.allowed = Outcomes.of(target, plan);
    this.agents = plan.agents().size();
    this.results = new Object[agents][STRIDE][];
    this.calls = new long[agents][STRIDE][];
    this.ends = new long[agents][STRIDE][];
    this.wrong = new Row[STRIDE];
    for (int agent = 0; agent < agents; agent++) {
      int length = plan.agents().get(agent).size();
      for (int i = 0; i < STRIDE; i++) {
        results[agent][i] = new Object[length];
        calls[agent][i] = new long[length];
        ends[agent][i] = new long[length];
      }
    }
  }

  long rounds() {
    return rounds;
  }

  Outcomes allowed() {
    return allowed;
  }

  /** Goes on until something is wrong or the time is over; null when nothing was. */
  @Nullable Wrong run(Crew crew, long patienceMillis, long untilNanos) {
    List<List<Operation<T>>> operations = bodies();
    int stride = 0;
    do {
      boolean timed = stride % TIMED == 0;
      inStep = stride % 2 == 0 && agents <= PROCESSORS;
      met.set(0);
      stride++;
      crew.run(this::prepare, 60_000);
      if (!crew.run(member -> act(member, operations.get(member), timed), patienceMillis)) {
        throw new Stuck(crew.where());
      }
      crew.run(member -> judge(member, timed), 60_000);
      rounds += STRIDE;
      if (wrongRound >= 0) {
        return wrong(wrongRound, timed);
      }
    } while (System.nanoTime() < untilNanos);
    return null;
  }

  /**
   * Waits a moment until all have come to this round; who waits in vain does so for all rounds that
   * are left, for the machine has no processor for the others.
   */
  private void meet(int round) {
    int all = (round + 1) * agents;
    met.incrementAndGet();
    for (int i = 0; inStep && met.get() < all; i++) {
      inStep = i < MOST_LOOKS;
      Thread.onSpinWait();
    }
  }

  /** Agents that did not come back: they wait for each other, or go round and round. */
  static final class Stuck extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stuck(String where) {
      super(where);
    }
  }

  private List<List<Operation<T>>> bodies() {
    return plan.agents().stream()
        .map(calls -> calls.stream().map(call -> target.operation(call.operation())).toList())
        .toList();
  }

  private void prepare(int member) {
    for (int i = member; i < STRIDE; i += agents) {
      objects[i] = target.fresh().get();
    }
  }

  @SuppressWarnings("unchecked") // only this class fills the array
  private void act(int member, List<Operation<T>> operations, boolean timed) {
    List<Plan.Call> mine = plan.agents().get(member);
    for (int i = 0; i < STRIDE; i++) {
      T object = (T) objects[i];
      meet(i);
      Object[] row = results[member][i];
      for (int call = 0; call < row.length; call++) {
        if (timed) {
          calls[member][i][call] = clock.incrementAndGet();
        }
        row[call] = operations.get(call).on(object, mine.get(call).argument());
        if (timed) {
          ends[member][i][call] = clock.incrementAndGet();
        }
      }
    }
  }

  @SuppressWarnings("unchecked")
  private void judge(int member, boolean timed) {
    Object[] all = new Object[plan.size() + 1];
    Row row = new Row(all);
    for (int i = member; i < STRIDE; i += agents) {
      int at = 0;
      for (int agent = 0; agent < agents; agent++) {
        Object[] part = results[agent][i];
        System.arraycopy(part, 0, all, at, part.length);
        at += part.length;
      }
      all[at] = target.looks((T) objects[i]);
      if (!allowed.contains(row) || (timed && !inTime(row, i))) {
        wrong[i] = new Row(all.clone());
        wrongRound = i;
        return;
      }
    }
  }

  private boolean inTime(Row row, int round) {
    return allowed.contains(row, of(calls, round), of(ends, round));
  }

  private static long[][] of(long[][][] ticks, int round) {
    long[][] mine = new long[ticks.length][];
    for (int agent = 0; agent < mine.length; agent++) {
      mine[agent] = ticks[agent][round];
    }
    return mine;
  }

  private Wrong wrong(int round, boolean timed) {
    boolean late = timed && allowed.contains(wrong[round]);
    return new Wrong(wrong[round], late);
  }
}
