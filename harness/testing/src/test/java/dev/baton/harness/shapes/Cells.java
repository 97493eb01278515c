package dev.baton.harness.shapes;

import dev.baton.harness.Point;
import dev.baton.harness.control.Monitor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The shared state of a shape: numbers and locks, each called by a letter, each access a point.
 * With {@code -Dbaton.shapes.plain=true} there are no points, for a tool that finds accesses by
 * itself.
 */
public final class Cells {
  private static final boolean PLAIN = Boolean.getBoolean("baton.shapes.plain");
  private static final String[] NAMES = new String[128];
  private final int[] numbers = new int[128];
  private final Lock[] locks = new Lock[128];

  static {
    Arrays.setAll(NAMES, i -> String.valueOf((char) i));
  }

  /** A lock with one condition. */
  public static final class Lock {
    private final Monitor monitor;
    private final ReentrantLock plain = new ReentrantLock();
    private final Condition condition = plain.newCondition();

    Lock(char name) {
      monitor = new Monitor("lock " + name);
    }

    void lock() {
      if (PLAIN) {
        plain.lock();
      } else {
        monitor.lock();
      }
    }

    boolean tryLock() {
      return PLAIN ? plain.tryLock() : monitor.tryLock();
    }

    void unlock() {
      if (PLAIN) {
        plain.unlock();
      } else {
        monitor.unlock();
      }
    }

    void await() throws InterruptedException {
      if (PLAIN) {
        condition.await();
      } else {
        monitor.await();
      }
    }

    void signal() {
      if (PLAIN) {
        condition.signal();
      } else {
        monitor.signal();
      }
    }

    void signalAll() {
      if (PLAIN) {
        condition.signalAll();
      } else {
        monitor.signalAll();
      }
    }
  }

  Cells(String lockNames) {
    for (char name : lockNames.toCharArray()) {
      locks[name] = new Lock(name);
    }
  }

  Cells set(char first, int value) {
    numbers[first] = value;
    return this;
  }

  int get(char cell) {
    if (!PLAIN) {
      Point.read(NAMES[cell]);
    }
    return numbers[cell];
  }

  void put(char cell, int value) {
    if (!PLAIN) {
      Point.write(NAMES[cell]);
    }
    numbers[cell] = value;
  }

  /** Two accesses, as {@code cell += by} is. */
  void add(char cell, int by) {
    put(cell, get(cell) + by);
  }

  /** One step. */
  boolean swap(char cell, int expected, int next) {
    if (!PLAIN) {
      Point.write(NAMES[cell]);
    }
    synchronized (numbers) {
      if (numbers[cell] != expected) {
        return false;
      }
      numbers[cell] = next;
      return true;
    }
  }

  /** One step. */
  int increment(char cell) {
    if (!PLAIN) {
      Point.write(NAMES[cell]);
    }
    synchronized (numbers) {
      return ++numbers[cell];
    }
  }

  Lock lock(char name) {
    return locks[name];
  }

  /** What is done while the lock is held; without the lock when {@code really} is false. */
  void within(char name, boolean really, Part part) throws InterruptedException {
    if (really) {
      locks[name].lock();
    }
    part.run();
    if (really) {
      locks[name].unlock();
    }
  }

  /** Some of what an agent does. */
  interface Part {
    void run() throws InterruptedException;
  }

  /** Without a point: for checks at the end. */
  int peek(char cell) {
    return numbers[cell];
  }

  static void check(boolean holds, String says) {
    if (!holds) {
      throw new IllegalStateException(says);
    }
  }

  @Override
  public String toString() {
    Map<Character, Integer> shown = new HashMap<>();
    for (char c = 0; c < numbers.length; c++) {
      if (numbers[c] != 0) {
        shown.put(c, numbers[c]);
      }
    }
    return shown.toString();
  }
}
