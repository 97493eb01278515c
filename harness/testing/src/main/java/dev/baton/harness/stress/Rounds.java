package dev.baton.harness.stress;

import dev.baton.harness.stress.Outcomes.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Runs one plan on fresh objects again and again, a stride of them at a time, as jcstress does:
 * threads meet once a stride, and in every other stride at each round as well, which makes narrow
 * windows meet more often. Strides grow while they are short. Every fourth one is timed: its calls
 * and returns take ticks from one counter, so that an answer that is right but comes too late is
 * seen as well.
 */
final class Rounds<T> {
  private static final int FIRST_STRIDE = 512;
  private static final int LONGEST_STRIDE = 16_384;
  private static final long SHORT_NANOS = 20_000_000;
  private static final int LONGEST_TIMED = 4_096;
  private static final int TIMED = 4;
  private static final int MOST_LOOKS = 5_000;
  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  private final Target<T> target;
  private final Plan plan;
  private final Outcomes allowed;
  private final List<Part<T>> parts = new ArrayList<>();
  private final AtomicLong clock = new AtomicLong();
  private final AtomicInteger met = new AtomicInteger();
  private Object[] objects = {};
  private int stride;
  private volatile boolean inStep;
  private volatile @Nullable Wrong wrong;
  private long rounds;

  /** A round that no sequential order explains. */
  record Wrong(Row row, boolean late) {}

  /** What one agent does in a round, and what came of it, round after round. */
  private static final class Part<T> {
    final List<Operation<T>> operations;
    final List<@Nullable Object> arguments = new ArrayList<>();
    final int length;
    long[] calls = {};
    long[] ends = {};
    Object[] results = {};

    Part(Target<T> target, List<Plan.Call> mine) {
      operations = mine.stream().map(call -> target.operation(call.operation())).toList();
      mine.forEach(call -> arguments.add(call.argument()));
      length = mine.size();
    }

    void grow(int stride) {
      results = new Object[stride * length];
      calls = new long[Math.min(stride, LONGEST_TIMED) * length];
      ends = new long[calls.length];
    }
  }

  Rounds(Target<T> target, Plan plan) {
    this.target = target;
    this.plan = plan;
    this.allowed = Outcomes.of(target, plan);
    plan.agents().forEach(calls -> parts.add(new Part<>(target, calls)));
    grow(FIRST_STRIDE);
  }

  private void grow(int longer) {
    stride = longer;
    objects = new Object[longer];
    parts.forEach(part -> part.grow(longer));
  }

  long rounds() {
    return rounds;
  }

  Outcomes allowed() {
    return allowed;
  }

  /** Goes on until something is wrong or the time is over; null when nothing was. */
  @Nullable Wrong run(Crew crew, long patienceMillis, long untilNanos) {
    long now = System.nanoTime();
    for (int strides = 0; wrong == null && (strides == 0 || now < untilNanos); strides++) {
      boolean timed = strides % TIMED == 0;
      int length = timed ? Math.min(stride, LONGEST_TIMED) : stride;
      inStep = strides % 2 == 0 && parts.size() <= PROCESSORS;
      met.set(0);
      crew.run(member -> prepare(member, length), 60_000);
      if (!crew.run(member -> act(parts.get(member), length, timed), patienceMillis)) {
        throw new Stuck(crew.where());
      }
      crew.run(member -> judge(member, length, timed), 60_000);
      rounds += length;
      long before = now;
      now = System.nanoTime();
      if (!timed && now - before < SHORT_NANOS && stride < LONGEST_STRIDE) {
        grow(stride * 2);
      }
    }
    return wrong;
  }

  /**
   * Waits a moment until all have come to this round; who waits in vain does so for all rounds that
   * are left, for the machine has no processor for the others.
   */
  private void meet(int round) {
    int all = (round + 1) * parts.size();
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

  private void prepare(int member, int length) {
    for (int i = member; i < length; i += parts.size()) {
      objects[i] = target.fresh().get();
    }
  }

  @SuppressWarnings("unchecked") // only this class fills the array
  private void act(Part<T> mine, int length, boolean timed) {
    int at = 0;
    for (int i = 0; i < length; i++) {
      T object = (T) objects[i];
      meet(i);
      for (int call = 0; call < mine.length; call++) {
        if (timed) {
          mine.calls[at] = clock.incrementAndGet();
        }
        mine.results[at] = mine.operations.get(call).on(object, mine.arguments.get(call));
        if (timed) {
          mine.ends[at] = clock.incrementAndGet();
        }
        at++;
      }
    }
  }

  @SuppressWarnings("unchecked")
  private void judge(int member, int length, boolean timed) {
    Object[] all = new Object[plan.size() + 1];
    Row row = new Row(all);
    for (int i = member; i < length; i += parts.size()) {
      int at = 0;
      for (Part<T> part : parts) {
        System.arraycopy(part.results, i * part.length, all, at, part.length);
        at += part.length;
      }
      all[at] = target.looks((T) objects[i]);
      boolean possible = allowed.contains(row);
      if (!possible || (timed && !inTime(row, i))) {
        wrong = new Wrong(new Row(all.clone()), possible);
        return;
      }
    }
  }

  private boolean inTime(Row row, int round) {
    long[][] calls = new long[parts.size()][];
    long[][] ends = new long[parts.size()][];
    for (int agent = 0; agent < calls.length; agent++) {
      Part<T> part = parts.get(agent);
      calls[agent] = Arrays.copyOfRange(part.calls, round * part.length, (round + 1) * part.length);
      ends[agent] = Arrays.copyOfRange(part.ends, round * part.length, (round + 1) * part.length);
    }
    return allowed.contains(row, calls, ends);
  }
}
