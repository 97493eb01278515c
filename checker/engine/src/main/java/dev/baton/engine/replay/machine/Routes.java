package dev.baton.engine.replay.machine;

import dev.baton.engine.code.Instruction;
import dev.baton.engine.code.Script;
import dev.baton.engine.model.digraph.Digraph;
import dev.baton.engine.model.digraph.Dominators;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ways through one body: where ways that part meet again, and what lies on a loop. */
final class Routes {
  private final Script script;
  private final int[][] next;
  private final int[][] back;
  private final Dominators after;
  private final Map<Integer, BitSet> loops = new HashMap<>();

  private Routes(Script script, int[][] next, int[][] back) {
    this.script = script;
    this.next = next;
    this.back = back;
    this.after = Dominators.of(Digraph.of(back), Digraph.of(next), next.length - 1);
  }

  static Routes of(Script script) {
    int size = script.instructions().size();
    List<List<Integer>> before = new ArrayList<>();
    for (int at = 0; at <= size; at++) {
      before.add(new ArrayList<>());
    }
    int[][] next = new int[size + 1][];
    next[size] = new int[0];
    for (int at = 0; at < size; at++) {
      next[at] = next(script, at, size);
      for (int to : next[at]) {
        before.get(to).add(at);
      }
    }
    int[][] back = new int[size + 1][];
    for (int at = 0; at <= size; at++) {
      back[at] = before.get(at).stream().mapToInt(Integer::intValue).toArray();
    }
    return new Routes(script, next, back);
  }

  /** A return leads to one past the last instruction, an exception nowhere. */
  private static int[] next(Script script, int at, int end) {
    Instruction here = script.instructions().get(at);
    List<Integer> to = new ArrayList<>();
    if (here instanceof Instruction.Return) {
      to.add(end);
    } else if (here instanceof Instruction.Jump jump) {
      to.add(jump.target());
    } else if (here instanceof Instruction.Choose choose) {
      to.addAll(choose.targets());
      to.add(choose.otherwise());
    } else if (!(here instanceof Instruction.Throw)) {
      to.add(at + 1);
      if (here instanceof Instruction.Branch branch) {
        to.add(branch.target());
      }
    }
    for (Script.Handler handler : script.handlers()) {
      if (handler.from() == at) {
        to.add(handler.target());
      }
    }
    return to.stream().distinct().mapToInt(Integer::intValue).toArray();
  }

  /** One past the last instruction. */
  int end() {
    return next.length - 1;
  }

  /** The first instruction to which all ways from this one lead; the end where they do not meet. */
  int meeting(int at) {
    int join = after.immediate(at);
    return join < 0 ? end() : join;
  }

  /** Where exceptions lead from an instruction at which a guarded region begins. */
  List<Integer> handlers(int at) {
    List<Integer> found = new ArrayList<>();
    for (Script.Handler handler : script.handlers()) {
      if (handler.from() == at) {
        found.add(handler.target());
      }
    }
    return found;
  }

  /** The instructions that can come before this one again and after it; empty for no loop. */
  BitSet loop(int at) {
    return loops.computeIfAbsent(at, this::findLoop);
  }

  private BitSet findLoop(int at) {
    BitSet loop = reach(next, at);
    loop.and(reach(back, at));
    return loop;
  }

  private static BitSet reach(int[][] next, int from) {
    BitSet seen = new BitSet();
    List<Integer> work = new ArrayList<>(List.of(from));
    while (!work.isEmpty()) {
      for (int to : next[work.remove(work.size() - 1)]) {
        if (!seen.get(to)) {
          seen.set(to);
          work.add(to);
        }
      }
    }
    return seen;
  }
}
