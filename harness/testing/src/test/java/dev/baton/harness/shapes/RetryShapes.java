package dev.baton.harness.shapes;

import static dev.baton.harness.schedule.FailureKind.END_CHECK;
import static dev.baton.harness.schedule.FailureKind.EXCEPTION;
import static dev.baton.harness.schedule.FailureKind.LIVELOCK;
import static dev.baton.harness.shapes.Cells.check;

import dev.baton.harness.shapes.Shape.Body;
import java.util.List;

/** Versions that are not looked at again, and retries that repeat what failed. */
final class RetryShapes {
  private static final String SCT = "SCTBench";
  private static final String JACON = "JaConTeBe";

  static final List<Shape> ALL =
      List.of(
          new Shape(
              "counter",
              JACON,
              "two increments without a lock",
              END_CHECK,
              counter(false),
              counter(true)),
          new Shape(
              "check-then-act",
              JACON,
              "a version is compared in one step and written in the next",
              END_CHECK,
              compare(false),
              compare(true)),
          new Shape(
              "seqlock",
              SCT,
              "a reader of two numbers does not look at the version again",
              EXCEPTION,
              seqlock(false),
              seqlock(true)),
          new Shape(
              "stale-retry",
              JACON,
              "a retry takes the new version and keeps the old value",
              END_CHECK,
              staleRetry(false),
              staleRetry(true)),
          new Shape(
              "shared-attempts",
              JACON,
              "a bound on attempts is counted in two steps by all",
              END_CHECK,
              attempts(false),
              attempts(true)),
          new Shape(
              "polite-locks",
              JACON,
              "two threads give back what they hold when the other holds the rest, for ever",
              LIVELOCK,
              polite(false),
              polite(true)),
          new Shape(
              "three-windows",
              SCT,
              "a reader has to come into each of three windows of a writer",
              EXCEPTION,
              deep(false),
              deep(true)));

  private RetryShapes() {}

  private static Body counter(boolean fixed) {
    return new Body("")
        .agents(
            2,
            c -> {
              if (fixed) {
                c.increment('n');
              } else {
                c.add('n', 1);
              }
            })
        .end(c -> c.peek('n') == 2);
  }

  private static Body compare(boolean fixed) {
    return new Body("")
        .agents(
            2,
            c -> {
              int version = c.get('v');
              boolean mine = fixed ? c.swap('v', version, version + 1) : c.get('v') == version;
              if (mine) {
                if (!fixed) {
                  c.put('v', version + 1);
                }
                c.increment('w');
              }
            })
        .end(c -> c.peek('w') == c.peek('v'));
  }

  private static Body seqlock(boolean fixed) {
    return new Body("")
        .agent(
            c -> {
              c.put('v', 1);
              c.put('a', 7);
              c.put('b', 7);
              c.put('v', 2);
            })
        .agent(
            c -> {
              int before = c.get('v');
              int a = c.get('a');
              int b = c.get('b');
              if (before % 2 == 0 && (!fixed || c.get('v') == before)) {
                check(a == b, "torn");
              }
            });
  }

  /** Value in ones, version in hundreds, so that both change in one step. */
  private static Body staleRetry(boolean fixed) {
    return new Body("")
        .agents(
            2,
            c -> {
              int seen = c.get('s');
              int value = seen % 100;
              for (int i = 0; i < 3; i++) {
                if (c.swap('s', seen, seen - seen % 100 + 100 + value + 1)) {
                  return;
                }
                seen = c.get('s');
                value = fixed ? seen % 100 : value;
              }
            })
        .end(c -> c.peek('s') == 202);
  }

  private static Body attempts(boolean fixed) {
    return new Body(() -> new Cells("").set('l', 1))
        .agents(
            2,
            c -> {
              int left = c.get('l');
              boolean may = left > 0 && (!fixed || c.swap('l', left, left - 1));
              if (may) {
                if (!fixed) {
                  c.put('l', left - 1);
                }
                c.increment('r');
              }
            })
        .end(c -> c.peek('r') <= 1);
  }

  private static void politely(Cells c, char first, char second) {
    boolean done = false;
    while (!done) {
      c.lock(first).lock();
      if (c.lock(second).tryLock()) {
        c.add('d', 1);
        c.lock(second).unlock();
        done = true;
      }
      c.lock(first).unlock();
    }
  }

  private static Body polite(boolean fixed) {
    return new Body("ab")
        .agent(c -> politely(c, 'a', 'b'))
        .agent(c -> politely(c, fixed ? 'a' : 'b', fixed ? 'b' : 'a'));
  }

  private static Body deep(boolean fixed) {
    return new Body("")
        .agent(
            c -> {
              for (int i = 1; i <= 6; i++) {
                c.put('x', fixed ? 2 * i : i);
              }
            })
        .agent(
            c -> {
              int first = c.get('x');
              int second = c.get('x');
              check(first != 1 || second != 3 || c.get('x') != 5, "in each of three windows");
            });
  }
}
