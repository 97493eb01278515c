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
 * Which class files can matter, told by the names in their constant pools. Few all matter. Looks at
 * no more of them than what is asked needs, and at each once, until the choice is made. Not
 * thread-safe.
 */
final class MatteringClasses {
  /** What is read whole in a tenth of a second, in bytes. */
  private static final long FEW = 1 << 16;

  private final List<byte[]> files;
  private final Markers markers;
  private final boolean all;
  private final List<Optional<ClassScan>> scans = new ArrayList<>();
  private final BitSet seeds = new BitSet();

  /**
   * Among these.
   *
   * @param whole whether every one matters, whatever it names
   */
  MatteringClasses(List<byte[]> files, Markers markers, boolean whole) {
    this.files = files;
    this.markers = markers;
    this.all = whole || areFew(files);
  }

  private static boolean areFew(List<byte[]> files) {
    long size = 0;
    for (int i = 0; i < files.size() && size <= FEW; i++) {
      size += files.get(i).length;
    }
    return size <= FEW;
  }

  /**
   * What was chosen.
   *
   * @param files their places in the list
   * @param sources the sources that the others were compiled from
   * @param skipped how many the others are
   */
  record Choice(BitSet files, Set<String> sources, int skipped) {}

  /** Whether any matters. */
  boolean any() {
    return all ? !files.isEmpty() : anyNames();
  }

  /** Whether any names something that makes it matter by itself. */
  boolean anyNames() {
    while (seeds.isEmpty() && scans.size() < files.size()) {
      scanNext();
    }
    return !seeds.isEmpty();
  }

  /** Those that matter; asked last, as it lets go of what was seen. */
  Choice choose() {
    BitSet chosen = new BitSet();
    if (all) {
      chosen.set(0, files.size());
      return new Choice(chosen, Set.of(), 0);
    }
    while (scans.size() < files.size()) {
      scanNext();
    }
    if (!seeds.isEmpty()) {
      Mentions none = Mentions.of(List.of(), List.of(), List.of());
      chosen =
          Relevance.closure(
              scans.stream().map(scan -> scan.map(ClassScan::mentions).orElse(none)).toList(),
              seeds);
    }
    Choice choice = new Choice(chosen, skipped(chosen), files.size() - chosen.cardinality());
    scans.clear(); // they hold the files
    return choice;
  }

  private void scanNext() {
    Optional<ClassScan> scan = ClassScan.of(files.get(scans.size()));
    // what cannot be scanned is read, which says what is wrong with it
    seeds.set(scans.size(), scan.isEmpty() || scan.get().names(markers));
    scans.add(scan);
  }

  private Set<String> skipped(BitSet chosen) {
    Set<String> sources = new HashSet<>();
    for (int i = 0; i < scans.size(); i++) {
      if (!chosen.get(i) && scans.get(i).isPresent()) {
        sources.add(scans.get(i).get().source());
      }
    }
    return sources;
  }
}
