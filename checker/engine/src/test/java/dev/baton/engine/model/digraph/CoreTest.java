package dev.baton.engine.model.digraph;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is said to be reached at least is reached, and for most nodes that is nearly all. */
class CoreTest {
  @Test
  void neverPromisesMoreThanIsReached() {
    int promised = 0;
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      int size = 4 + random.nextInt(20);
      int[] from = random.ints(3L * size, 0, size).toArray();
      int[] to = random.ints(3L * size, 0, size).toArray();
      Digraph out = Digraph.of(size, from, to);
      BitSet all = new BitSet();
      all.set(0, size);
      int[] component = Components.of(out, new BitSet());
      Core core = Core.of(out, Digraph.of(size, to, from), component, all);
      for (int node = 0; node < size; node++) {
        int gone = random.nextInt(size);
        int other = random.nextInt(size + 1) - 1;
        int least = core.reached(node, gone, other);
        promised += least > core.size() / 2 ? 1 : 0;
        int reached = reached(out, node, gone, other);
        assertTrue(least <= reached, "seed %d: %d > %d".formatted(seed, least, reached));
      }
    }
    assertTrue(promised > 1_000, "only " + promised + " nodes are known to reach much");
  }

  private static int reached(Digraph out, int node, int gone, int other) {
    BitSet seen = new BitSet();
    Deque<Integer> work = new ArrayDeque<>(List.of(node));
    while (!work.isEmpty()) {
      int at = work.remove();
      if (at != gone && at != other && !seen.get(at)) {
        seen.set(at);
        for (int i = out.first(at); i < out.past(at); i++) {
          work.add(out.end(i));
        }
      }
    }
    return seen.cardinality();
  }
}
