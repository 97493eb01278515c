package dev.baton.harness.judge;

import dev.baton.harness.history.Event;
import dev.baton.harness.history.Outcome;
import java.util.Arrays;
import java.util.List;

/**
 * Calls and returns of one partition as a doubly linked list, from which an operation is lifted
 * when it is given its place in the order, and put back when that was wrong (Lowe, "Testing for
 * linearizability", 2017). Entry {@code 2 * i} is the call of operation {@code i}, {@code 2 * i +
 * 1} its return; an operation of unknown outcome has no return, for it need not have happened.
 */
final class Timeline {
  private final int[] next;
  private final int[] previous;
  private final int head;
  private final boolean[] mustEnd;

  Timeline(List<Event> operations) {
    int count = operations.size();
    head = 2 * count;
    next = new int[head + 1];
    previous = new int[head + 1];
    mustEnd = new boolean[count];
    long[][] moments = new long[head][];
    int used = 0;
    for (int i = 0; i < count; i++) {
      Event e = operations.get(i);
      moments[used++] = new long[] {e.call(), 0, 2L * i};
      mustEnd[i] = e.outcome() != Outcome.UNKNOWN;
      if (mustEnd[i]) {
        moments[used++] = new long[] {e.end(), 1, 2L * i + 1};
      }
    }
    link(Arrays.copyOf(moments, used));
  }

  /** Links entries by time; at one tick calls come first, so that touching operations overlap. */
  private void link(long[][] moments) {
    Arrays.sort(
        moments, (a, b) -> a[0] != b[0] ? Long.compare(a[0], b[0]) : Long.compare(a[1], b[1]));
    int last = head;
    for (long[] moment : moments) {
      int entry = (int) moment[2];
      next[last] = entry;
      previous[entry] = last;
      last = entry;
    }
    next[last] = head;
    previous[head] = last;
  }

  int first() {
    return next[head];
  }

  int after(int entry) {
    return next[entry];
  }

  boolean isEnd(int entry) {
    return entry == head;
  }

  boolean isCall(int entry) {
    return (entry & 1) == 0;
  }

  boolean mustEnd(int operation) {
    return mustEnd[operation];
  }

  void lift(int operation) {
    unlink(2 * operation);
    if (mustEnd[operation]) {
      unlink(2 * operation + 1);
    }
  }

  void putBack(int operation) {
    if (mustEnd[operation]) {
      relink(2 * operation + 1);
    }
    relink(2 * operation);
  }

  private void unlink(int entry) {
    next[previous[entry]] = next[entry];
    previous[next[entry]] = previous[entry];
  }

  private void relink(int entry) {
    next[previous[entry]] = entry;
    previous[next[entry]] = entry;
  }
}
