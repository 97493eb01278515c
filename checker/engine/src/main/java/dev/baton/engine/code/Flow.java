package dev.baton.engine.code;

import java.util.ArrayList;
import java.util.List;

/**
 * Control flow between the {@link Op}s of one method, by their indices. Immutable. The index one
 * past the last op stands for running off the end.
 */
public final class Flow {
  /** The flow of a method without a body. */
  public static final Flow NONE = new Flow(0, List.of(), List.of());

  private static final int[] NOWHERE = {};
  private final int entry;
  private final List<int[]> next;
  private final List<int[]> raised;

  /**
   * A flow graph.
   *
   * @param entry the first op
   * @param next for each op, what can run after it; for a branch, in the order that {@link Op.Test}
   *     defines
   * @param raised for each op, the {@link Op.Catch}es that can run if it throws, innermost first
   */
  public Flow(int entry, List<int[]> next, List<int[]> raised) {
    this.entry = entry;
    this.next = List.copyOf(next);
    this.raised = List.copyOf(raised);
  }

  /** One op after the other. */
  public static Flow straight(int size) {
    List<int[]> next = new ArrayList<>();
    List<int[]> raised = new ArrayList<>();
    for (int op = 0; op < size; op++) {
      next.add(new int[] {op + 1});
      raised.add(NOWHERE);
    }
    return new Flow(0, next, raised);
  }

  /** The first op to run. */
  public int entry() {
    return entry;
  }

  /** What can run after the op when it ends normally. */
  public int[] next(int op) {
    return next.get(op).clone();
  }

  /** Where execution can go on if the op throws; what no handler takes leaves the method. */
  public int[] raised(int op) {
    return raised.get(op).clone();
  }

  /** Whether some op can be followed by itself or an earlier one: nothing repeats otherwise. */
  public boolean goesBack() {
    for (int op = 0; op < next.size(); op++) {
      if (goesBack(op, next.get(op)) || goesBack(op, raised.get(op))) {
        return true;
      }
    }
    return false;
  }

  private static boolean goesBack(int op, int[] ways) {
    for (int way : ways) {
      if (way <= op) {
        return true;
      }
    }
    return false;
  }

  /** How many ops there are. */
  public int size() {
    return next.size();
  }
}
