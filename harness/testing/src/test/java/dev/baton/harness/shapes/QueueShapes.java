package dev.baton.harness.shapes;

import static dev.baton.harness.schedule.FailureKind.DEADLOCK;
import static dev.baton.harness.schedule.FailureKind.END_CHECK;
import static dev.baton.harness.schedule.FailureKind.EXCEPTION;
import static dev.baton.harness.schedule.FailureKind.LOST_WAKE_UP;
import static dev.baton.harness.shapes.Cells.check;

import dev.baton.harness.shapes.Shape.Body;
import java.util.List;

/** Queues, stacks, and pools that lose, double, or wait for ever. */
final class QueueShapes {
  private static final String SCT = "SCTBench";
  private static final String JACON = "JaConTeBe";

  static final List<Shape> ALL =
      List.of(
          new Shape(
              "circular_buffer",
              SCT,
              "two senders write one place of a ring",
              END_CHECK,
              ring(false),
              ring(true)),
          new Shape(
              "stack",
              SCT,
              "pop checks for emptiness before it takes the lock",
              EXCEPTION,
              stack(false),
              stack(true)),
          new Shape(
              "work-stealing",
              SCT,
              "the owner takes the last item while a thief does",
              END_CHECK,
              stealing(false),
              stealing(true)),
          new Shape(
              "safestack",
              SCT,
              "a lock-free stack whose head comes back while a pop looks elsewhere",
              END_CHECK,
              aba(false),
              aba(true)),
          new Shape(
              "notify-one",
              JACON,
              "one condition for two purposes, and the signal wakes the wrong one",
              DEADLOCK,
              notifyOne(false),
              notifyOne(true)),
          new Shape(
              "pool",
              JACON,
              "a pool checks for a free object, and waits when it was given back meanwhile",
              LOST_WAKE_UP,
              pool(false),
              pool(true)),
          new Shape(
              "close-while-borrowing",
              JACON,
              "a pool is closed between the check and the hand-out",
              EXCEPTION,
              close(false),
              close(true)));

  private QueueShapes() {}

  private static Body ring(boolean fixed) {
    return new Body("m")
        .agents(
            2,
            c ->
                c.within(
                    'm',
                    fixed,
                    () -> {
                      int tail = c.get('t');
                      c.add((char) ('0' + tail), 1);
                      c.put('t', tail + 1);
                    }))
        .end(c -> c.peek('0') == 1 && c.peek('1') == 1 && c.peek('t') == 2);
  }

  private static Body stack(boolean fixed) {
    return new Body(() -> new Cells("m").set('n', 1))
        .agents(
            2,
            c ->
                c.within(
                    'm',
                    fixed,
                    () -> {
                      if (c.get('n') > 0) {
                        c.within(
                            'm',
                            !fixed,
                            () -> {
                              check(c.get('n') > 0, "popped from an empty stack");
                              c.add('n', -1);
                            });
                      }
                    }));
  }

  /** Items stand from head to tail; whoever takes the last one has to win the head. */
  private static Body stealing(boolean fixed) {
    return new Body(() -> new Cells("").set('t', 1))
        .agent(
            c -> {
              int tail = c.get('t') - 1;
              c.put('t', tail);
              int head = c.get('h');
              if (head < tail || (head == tail && (!fixed || c.swap('h', head, head + 1)))) {
                c.increment('g');
              }
            })
        .agent(
            c -> {
              int head = c.get('h');
              if (head < c.get('t') && c.swap('h', head, head + 1)) {
                c.increment('g');
              }
            })
        .end(c -> c.peek('g') <= 1);
  }

  /** Two nodes: 1 stands on 2. 'h' is the head and, when fixed, a count of changes in hundreds. */
  private static Body aba(boolean fixed) {
    int tag = fixed ? 100 : 0;
    return new Body(() -> new Cells("").set('h', 1).set('1', 2))
        .agent(
            c -> {
              int head = c.get('h');
              int next = c.get((char) ('0' + head % 100));
              if (c.swap('h', head, head - head % 100 + tag + next)) {
                c.increment((char) ('a' + head % 100));
              }
            })
        .agent(
            c -> {
              int first = pop(c, tag);
              int second = pop(c, tag);
              if (first == 1) {
                push(c, first, tag);
              }
              if (first == 2 || second == 2) {
                c.increment('c');
              }
            })
        .end(c -> c.peek('c') + on(c, 2) == 1);
  }

  private static int pop(Cells c, int tag) {
    int head = c.get('h');
    int node = head % 100;
    if (node == 0) {
      return 0;
    }
    int next = c.get((char) ('0' + node));
    return c.swap('h', head, head - node + tag + next) ? node : 0;
  }

  private static void push(Cells c, int node, int tag) {
    int head = c.get('h');
    c.put((char) ('0' + node), head % 100);
    c.swap('h', head, head - head % 100 + tag + node);
  }

  private static int on(Cells c, int node) {
    int times = 0;
    int at = c.peek('h') % 100;
    for (int i = 0; i < 4 && at > 0; i++) {
      times += at == node ? 1 : 0;
      at = c.peek((char) ('0' + at));
    }
    return times;
  }

  /** A buffer for one item, one producer that puts two, and two consumers. */
  private static Body notifyOne(boolean fixed) {
    return new Body("m")
        .agents(2, c -> exchange(c, 1, fixed))
        .agent(
            c -> {
              exchange(c, 0, fixed);
              exchange(c, 0, fixed);
            })
        .end(c -> c.peek('n') == 0);
  }

  private static void exchange(Cells c, int wanted, boolean fixed) throws InterruptedException {
    c.within(
        'm',
        true,
        () -> {
          while (c.get('n') != wanted) {
            c.lock('m').await();
          }
          c.put('n', 1 - wanted);
          if (fixed) {
            c.lock('m').signalAll();
          } else {
            c.lock('m').signal();
          }
        });
  }

  private static Body pool(boolean fixed) {
    return new Body("m")
        .agent(
            c ->
                c.within(
                    'm',
                    true,
                    () -> {
                      c.put('f', 1);
                      c.lock('m').signal();
                    }))
        .agent(
            c -> {
              boolean free = c.get('f') == 1;
              c.within(
                  'm',
                  true,
                  () -> {
                    if (fixed ? c.get('f') == 0 : !free) {
                      c.lock('m').await();
                    }
                    c.put('f', 0);
                  });
            });
  }

  private static Body close(boolean fixed) {
    return new Body("m")
        .agent(
            c ->
                c.within(
                    'm',
                    fixed,
                    () -> {
                      if (c.get('x') == 0) {
                        check(c.get('o') == 0, "handed out after it was closed");
                      }
                    }))
        .agent(
            c ->
                c.within(
                    'm',
                    fixed,
                    () -> {
                      c.put('x', 1);
                      c.put('o', 1);
                    }));
  }
}
