package dev.baton.harness.shapes;

import static dev.baton.harness.schedule.FailureKind.DEADLOCK;
import static dev.baton.harness.schedule.FailureKind.END_CHECK;
import static dev.baton.harness.schedule.FailureKind.EXCEPTION;
import static dev.baton.harness.schedule.FailureKind.LOST_WAKE_UP;
import static dev.baton.harness.shapes.Cells.check;

import dev.baton.harness.shapes.Shape.Body;
import java.util.List;

/** Locks that are missing, are others than meant, or are taken in two orders. */
final class LockShapes {
  private static final String SCT = "SCTBench";
  private static final String JACON = "JaConTeBe";

  static final List<Shape> ALL =
      List.of(
          new Shape(
              "account",
              SCT,
              "a deposit and a withdrawal of one account, of which one forgets the lock",
              END_CHECK,
              account(false),
              account(true)),
          new Shape(
              "bluetooth",
              SCT,
              "the driver is stopped between the check and the use",
              EXCEPTION,
              bluetooth(false),
              bluetooth(true)),
          new Shape(
              "carter01",
              SCT,
              "two of four threads take two locks in the other order",
              DEADLOCK,
              carter(false),
              carter(true)),
          new Shape(
              "deadlock01",
              SCT,
              "two threads take two locks in opposite orders",
              DEADLOCK,
              deadlock(false),
              deadlock(true)),
          new Shape(
              "din_phil",
              SCT,
              "three philosophers take the left fork first",
              DEADLOCK,
              philosophers(false),
              philosophers(true)),
          new Shape(
              "lazy01",
              SCT,
              "the third to take the lock finds what it takes for impossible",
              EXCEPTION,
              lazy(false),
              lazy(true)),
          new Shape(
              "wronglock",
              SCT,
              "a reader takes another lock than the writers",
              EXCEPTION,
              wrongLock(false),
              wrongLock(true)),
          new Shape(
              "twostage",
              SCT,
              "an invariant over two numbers is kept in two stages, each with its lock",
              EXCEPTION,
              twoStage(false),
              twoStage(true)),
          new Shape(
              "reorder_3",
              SCT,
              "two setters are interrupted half way when the checker looks",
              EXCEPTION,
              reorder(2, false),
              reorder(2, true)),
          new Shape(
              "reorder_5",
              SCT,
              "the same with four setters",
              EXCEPTION,
              reorder(4, false),
              reorder(4, true)),
          new Shape(
              "token_ring",
              SCT,
              "each thread raises its number to its neighbour's, and nobody keeps the order",
              END_CHECK,
              tokenRing(false),
              tokenRing(true)),
          new Shape(
              "sync01",
              SCT,
              "a producer signals before the consumer waits",
              LOST_WAKE_UP,
              sync(false),
              sync(true)),
          new Shape(
              "logger",
              JACON,
              "a log is configured under one lock and written under two, in the other order",
              DEADLOCK,
              logger(false),
              logger(true)),
          new Shape(
              "double-checked",
              JACON,
              "an object is published before it is filled",
              EXCEPTION,
              doubleChecked(false),
              doubleChecked(true)));

  private LockShapes() {}

  private static Body account(boolean fixed) {
    return new Body(() -> new Cells("m").set('b', 100))
        .agent(c -> c.within('m', true, () -> c.add('b', 50)))
        .agent(c -> c.within('m', fixed, () -> c.add('b', -30)))
        .end(c -> c.peek('b') == 120);
  }

  private static Body bluetooth(boolean fixed) {
    return new Body("m")
        .agent(
            c ->
                c.within(
                    'm',
                    fixed,
                    () -> {
                      if (c.get('s') == 0) {
                        c.add('p', 1);
                        check(c.get('x') == 0, "used when it is stopped");
                        c.add('p', -1);
                      }
                    }))
        .agent(
            c ->
                c.within(
                    'm',
                    fixed,
                    () -> {
                      c.put('s', 1);
                      if (c.get('p') == 0) {
                        c.put('x', 1);
                      }
                    }));
  }

  private static void both(Cells c, char outer, char inner, Cells.Part part)
      throws InterruptedException {
    c.within(outer, true, () -> c.within(inner, true, part));
  }

  private static Body carter(boolean fixed) {
    return new Body("lm")
        .agent(c -> both(c, 'm', 'l', () -> c.put('a', 1)))
        .agent(c -> both(c, fixed ? 'm' : 'l', fixed ? 'l' : 'm', () -> c.put('b', 1)))
        .agent(c -> c.within('m', true, () -> c.add('x', 1)))
        .agent(c -> c.within('l', true, () -> c.add('y', 1)));
  }

  private static Body deadlock(boolean fixed) {
    return new Body("ab")
        .agent(c -> both(c, 'a', 'b', () -> c.add('x', 1)))
        .agent(c -> both(c, fixed ? 'a' : 'b', fixed ? 'b' : 'a', () -> c.add('x', 1)));
  }

  private static Body philosophers(boolean fixed) {
    return new Body("abc")
        .agent(c -> both(c, 'a', 'b', () -> c.put('x', 1)))
        .agent(c -> both(c, 'b', 'c', () -> c.put('y', 1)))
        .agent(c -> both(c, fixed ? 'a' : 'c', fixed ? 'c' : 'a', () -> c.put('z', 1)));
  }

  private static Body lazy(boolean fixed) {
    return new Body("m")
        .agent(c -> c.within('m', true, () -> c.add('d', 1)))
        .agent(c -> c.within('m', true, () -> c.add('d', 2)))
        .agent(
            c ->
                c.within(
                    'm', true, () -> check(c.get('d') < (fixed ? 4 : 3), "both have been here")));
  }

  private static Body wrongLock(boolean fixed) {
    return new Body("mn")
        .agents(2, c -> c.within('m', true, () -> c.add('d', 1)))
        .agent(
            c ->
                c.within(
                    fixed ? 'm' : 'n',
                    true,
                    () -> {
                      int seen = c.get('d');
                      check(seen == c.get('d'), "it changed under the lock");
                    }));
  }

  private static Body twoStage(boolean fixed) {
    return new Body("mn")
        .agent(
            c ->
                c.within(
                    'm',
                    true,
                    () -> {
                      c.put('a', 1);
                      if (fixed) {
                        c.put('b', 2);
                      } else {
                        c.lock('m').unlock();
                        c.within('n', true, () -> c.put('b', c.get('a') + 1));
                        c.lock('m').lock();
                      }
                    }))
        .agent(
            c -> {
              int[] seen = new int[1];
              c.within('m', true, () -> seen[0] = c.get('a'));
              if (seen[0] > 0) {
                c.within(
                    'n',
                    true,
                    () -> check(c.get('b') == seen[0] + 1, "one stage without the other"));
              }
            });
  }

  private static Body reorder(int setters, boolean fixed) {
    return new Body("m")
        .agents(
            setters,
            c ->
                c.within(
                    'm',
                    fixed,
                    () -> {
                      c.put('a', 1);
                      c.put('b', -1);
                    }))
        .agent(
            c ->
                c.within(
                    'm',
                    fixed,
                    () -> {
                      int a = c.get('a');
                      int b = c.get('b');
                      check(a == -b, "half set");
                    }));
  }

  private static Body tokenRing(boolean fixed) {
    Body body = new Body(() -> new Cells("m").set('a', 1));
    String ring = "abc";
    for (int i = 0; i < 2; i++) {
      char from = ring.charAt(i);
      char to = ring.charAt(i + 1);
      body.agent(
          c ->
              c.within(
                  'm',
                  true,
                  () -> {
                    while (fixed && c.get(from) == 0) {
                      c.lock('m').await();
                    }
                    c.put(to, c.get(from));
                    c.lock('m').signalAll();
                  }));
    }
    return body.end(c -> c.peek('c') == 1);
  }

  private static Body sync(boolean fixed) {
    return new Body("m")
        .agent(
            c ->
                c.within(
                    'm',
                    true,
                    () -> {
                      c.put('n', 1);
                      c.lock('m').signal();
                    }))
        .agent(
            c ->
                c.within(
                    'm',
                    true,
                    () -> {
                      while (!fixed || c.get('n') == 0) {
                        c.lock('m').await();
                        if (!fixed) {
                          return;
                        }
                      }
                    }));
  }

  private static Body logger(boolean fixed) {
    return new Body("rl")
        .agent(c -> both(c, 'r', 'l', () -> c.put('c', 1)))
        .agent(c -> both(c, fixed ? 'r' : 'l', fixed ? 'l' : 'r', () -> c.add('w', 1)));
  }

  private static Body doubleChecked(boolean fixed) {
    return new Body("m")
        .agents(
            2,
            c -> {
              if (c.get('p') == 0) {
                c.within(
                    'm',
                    true,
                    () -> {
                      if (c.get('p') == 0) {
                        c.put(fixed ? 'v' : 'p', 42);
                        c.put(fixed ? 'p' : 'v', 42);
                      }
                    });
              }
              check(c.get('v') == 42, "published and empty");
            });
  }
}
