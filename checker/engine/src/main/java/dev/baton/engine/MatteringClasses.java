package dev.baton.engine;

import dev.baton.engine.relevance.ClassScan;
import dev.baton.engine.relevance.Markers;
import dev.baton.engine.relevance.Mentions;
import dev.baton.engine.relevance.Relevance;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

  /** Every one, whatever it names. */
  static MatteringClasses all(List<byte[]> files) {
    BitSet all = new BitSet();
    all.set(0, files.size());
    return new MatteringClasses(all, Set.of(), 0);
  }

  static MatteringClasses among(List<byte[]> files, Markers markers) {
    long size = 0;
    for (byte[] file : files) {
      size += file.length;
    }
    if (size <= FEW) {
      return all(files);
    }
    List<Optional<ClassScan>> scans = new ArrayList<>();
    BitSet seeds = new BitSet();
    for (byte[] file : files) {
      Optional<ClassScan> scan = ClassScan.of(file);
      // what cannot be scanned is read, which says what is wrong with it
      seeds.set(scans.size(), scan.isEmpty() || scan.get().names(markers));
      scans.add(scan);
    }
    BitSet chosen = seeds.isEmpty() ? seeds : Relevance.closure(mentions(scans), seeds);
    return new MatteringClasses(
        chosen, skipped(scans, chosen), files.size() - chosen.cardinality());
  }

  private static List<Mentions> mentions(List<Optional<ClassScan>> scans) {
    Mentions none = Mentions.of(List.of(), List.of(), List.of());
    return scans.stream().map(scan -> scan.map(ClassScan::mentions).orElse(none)).toList();
  }

  private static Set<String> skipped(List<Optional<ClassScan>> scans, BitSet chosen) {
    Set<String> sources = new HashSet<>();
    for (int i = 0; i < scans.size(); i++) {
      if (!chosen.get(i) && scans.get(i).isPresent()) {
        sources.add(scans.get(i).get().source());
      }
    }
    return sources;
  }
}
