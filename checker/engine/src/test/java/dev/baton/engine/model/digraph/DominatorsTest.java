package dev.baton.engine.model.digraph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against the definition: a node dominates another if the other is not reached without it. */
class DominatorsTest {
  @Test
  void agreesWithTheDefinitionOnRandomGraphs() {
    for (int seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      int size = 1 + random.nextInt(9);
      int[][] out = new int[size][];
      List<List<Integer>> before = new ArrayList<>();
      for (int node = 0; node < size; node++) {
        before.add(new ArrayList<>());
      }
      for (int node = 0; node < size; node++) {
        out[node] = random.ints(random.nextInt(4), 0, size).distinct().toArray();
        for (int to : out[node]) {
          before.get(to).add(node);
        }
      }
      int[][] in =
          before.stream()
              .map(all -> all.stream().mapToInt(Integer::intValue).toArray())
              .toArray(int[][]::new);
      check(seed, out, Dominators.of(Digraph.of(out), Digraph.of(in), 0));
    }
  }

  private static void check(int seed, int[][] out, Dominators found) {
    BitSet reached = without(out, -1);
    for (int node = 0; node < out.length; node++) {
      for (int other = 0; other < out.length; other++) {
        boolean expected =
            reached.get(node) && reached.get(other) && !without(out, node).get(other);
        assertEquals(
            expected,
            found.dominates(node, other),
            "seed " + seed + ": does " + node + " dominate " + other + "?");
      }
    }
    for (int node = 0; node < out.length; node++) {
      int nearest = found.immediate(node);
      assertEquals(reached.get(node) && node != 0, nearest >= 0, "seed " + seed);
      for (int other = 0; nearest >= 0 && other < out.length; other++) {
        if (other != node && found.dominates(other, node)) {
          assertEquals(true, found.dominates(other, nearest), "seed " + seed);
        }
      }
    }
  }

  private static BitSet without(int[][] out, int gone) {
    BitSet seen = new BitSet();
    List<Integer> work = new ArrayList<>(List.of(0));
    while (!work.isEmpty()) {
      int node = work.remove(work.size() - 1);
      if (node != gone && !seen.get(node)) {
        seen.set(node);
        for (int to : out[node]) {
          work.add(to);
        }
      }
    }
    return seen;
  }
}
