package dev.baton.harness.detect.state;

import dev.baton.harness.anomaly.Commit;
import dev.baton.harness.history.Event;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The writes of one key by the tick at which they returned, with links back to the last one by
 * another agent and to the last one of another value, so that a search passes over runs of writes
 * that cannot be what it looks for.
 */
final class Writes {
  private static final int WINDOW = 1024;

  private final List<Commit> commits = new ArrayList<>();
  private int[] otherAgent = new int[8];
  private int[] otherValue = new int[8];

  /** The write that replaced a value, and whether it did so for sure in between. */
  record Hit(Commit commit, boolean sure) {}

  void add(Commit commit) {
    if (commits.size() >= 2 * WINDOW) {
      commits.subList(0, WINDOW).clear();
      relink(0);
    }
    int at = commits.size();
    while (at > 0 && commits.get(at - 1).end() > commit.end()) {
      at--; // a step that was given up comes late
    }
    commits.add(at, commit);
    relink(at);
  }

  private void relink(int from) {
    if (otherAgent.length < commits.size()) {
      otherAgent = java.util.Arrays.copyOf(otherAgent, commits.size() * 2);
      otherValue = java.util.Arrays.copyOf(otherValue, commits.size() * 2);
    }
    for (int i = from; i < commits.size(); i++) {
      Commit mine = commits.get(i);
      Commit last = i == 0 ? null : commits.get(i - 1);
      boolean sameAgent = last != null && last.agent().equals(mine.agent());
      boolean sameValue = last != null && same(last.value(), mine.value());
      otherAgent[i] = sameAgent ? otherAgent[i - 1] : i - 1;
      otherValue[i] = sameValue ? otherValue[i - 1] : i - 1;
    }
  }

  private static boolean same(@Nullable Object a, @Nullable Object b) {
    return a != null && a.equals(b);
  }

  /** Whether the write puts something else, by somebody else, in the place of what was read. */
  static boolean replaces(Commit write, Event read) {
    return !write.agent().equals(read.agent())
        && !same(write.value(), read.value())
        && newer(write, read);
  }

  private static boolean newer(Commit write, Event read) {
    return !write.versioned() || !read.versioned() || write.version() > read.version();
  }

  /**
   * The last write that replaced what was read, after the read and before a commit that was called
   * and returned at these ticks; one for which that is only possible where none is sure.
   */
  @Nullable Hit replacing(Event read, long call, long end) {
    Commit possible = null;
    int i = commits.size() - 1;
    while (i >= 0 && commits.get(i).end() >= read.call()) {
      Commit write = commits.get(i);
      if (write.agent().equals(read.agent())) {
        i = otherAgent[i];
      } else if (same(write.value(), read.value())) {
        i = otherValue[i];
      } else {
        boolean sure = write.after(read.end()) && write.before(call);
        boolean maybe = write.call() <= end && newer(write, read);
        if (sure && maybe) {
          return new Hit(write, true);
        }
        possible = maybe && possible == null ? write : possible;
        i--;
      }
    }
    return possible == null ? null : new Hit(possible, false);
  }
}
