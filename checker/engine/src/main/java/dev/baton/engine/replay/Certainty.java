package dev.baton.engine.replay;

import dev.baton.engine.code.Flow;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Whether what is being carried out happens whenever the code around it runs to its end. */
final class Certainty {
  private final Map<MethodRef, BitSet> unavoidable = new HashMap<>();
  private boolean holds = true;

  boolean holds() {
    return holds;
  }

  /** An op of a body is carried out; whether it held before, for {@link #back}. */
  boolean enter(MethodCode method, int op) {
    boolean before = holds;
    holds &= unavoidable.computeIfAbsent(method.ref(), m -> of(method)).get(op);
    return before;
  }

  /** What follows may never happen; whether it held before, for {@link #back}. */
  boolean lose() {
    boolean before = holds;
    holds = false;
    return before;
  }

  void back(boolean before) {
    holds = before;
  }

  /** The ops on all paths to a return, by index; exceptions are not followed. */
  private static BitSet of(MethodCode method) {
    Flow flow = method.flow();
    int size = method.ops().size();
    BitSet common = new BitSet();
    common.set(0, size);
    if (flow.size() != size) {
      return common;
    }
    BitSet[] before = new BitSet[size + 1];
    Deque<Integer> work = new ArrayDeque<>();
    before[flow.entry()] = new BitSet();
    work.add(flow.entry());
    while (!work.isEmpty()) {
      int op = work.remove();
      BitSet after = (BitSet) before[op].clone();
      after.set(op);
      if (method.ops().get(op) instanceof Op.Return) {
        common.and(after);
        continue;
      }
      for (int next : flow.next(op)) {
        if (next < size && meet(before, next, after)) {
          work.add(next);
        }
      }
    }
    return common;
  }

  private static boolean meet(BitSet[] before, int op, BitSet arriving) {
    if (before[op] == null) {
      before[op] = (BitSet) arriving.clone();
      return true;
    }
    int size = before[op].cardinality();
    before[op].and(arriving);
    return before[op].cardinality() < size;
  }
}
