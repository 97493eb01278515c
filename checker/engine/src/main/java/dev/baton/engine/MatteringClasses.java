package dev.baton.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.baton.engine.relevance.ClassScan;
import dev.baton.engine.relevance.Markers;
import dev.baton.engine.relevance.Mentions;
import dev.baton.engine.relevance.Relevance;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which class files can matter, told by the names in their constant pools. Few all matter.
 *
 * @param chosen their places in the list
 * @param sources the sources that the others were compiled from
 * @param skipped how many the others are
 */
record MatteringClasses(BitSet chosen, Set<String> sources, int skipped) {
  /** What is read whole in a tenth of a second, in bytes. */
  private static final long FEW = 1 << 16;

  /** No class files at all. */
  static final MatteringClasses NONE = new MatteringClasses(new BitSet(), Set.of(), 0);

  static MatteringClasses among(List<byte[]> files, Markers markers) {
    BitSet all = new BitSet();
    all.set(0, files.size());
    if (files.stream().mapToLong(bytes -> bytes.length).sum() <= FEW) {
      return new MatteringClasses(all, Set.of(), 0);
    }
    List<Optional<ClassScan>> scans = files.stream().map(ClassScan::of).toList();
    List<Mentions> mentions = new ArrayList<>();
    BitSet seeds = new BitSet();
    for (int i = 0; i < scans.size(); i++) {
      Optional<ClassScan> scan = scans.get(i);
      // what cannot be scanned is read, which says what is wrong with it
      seeds.set(i, scan.isEmpty() || markers.in(scan.get().text().getBytes(UTF_8)));
      mentions.add(
          scan.map(ClassScan::mentions).orElse(Mentions.of(List.of(), List.of(), List.of())));
    }
    BitSet chosen = Relevance.closure(mentions, seeds);
    return new MatteringClasses(
        chosen, skipped(scans, chosen), files.size() - chosen.cardinality());
  }

  private static Set<String> skipped(List<Optional<ClassScan>> scans, BitSet chosen) {
    Set<String> sources = new TreeSet<>();
    for (int i = 0; i < scans.size(); i++) {
      if (!chosen.get(i)) {
        scans.get(i).map(ClassScan::source).ifPresent(sources::add);
      }
    }
    return sources;
  }
}
