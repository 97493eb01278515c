package dev.baton.engine;

import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Waiver;
import dev.baton.engine.model.Waiver.Waived;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What of the findings the code accepts.
 *
 * @param open the findings that nothing waives, and the waivers that waive nothing, sorted
 */
record Waiving(List<Finding> open, List<Waived> waived) {
  private static final String UNUSED = "unused-waiver";

  /**
   * Sorts out what is waived.
   *
   * @param laws asks every rule about the waivers
   */
  static Waiving of(
      List<Finding> found, List<Waiver> waivers, Function<Facts, List<Finding>> laws) {
    List<Finding> all = new ArrayList<>(found);
    Predicate<Waiver> ofWaivers = waiver -> waiver.rule().equals(UNUSED);
    List<Finding> unused = unused(waivers.stream().filter(ofWaivers.negate()).toList(), all, laws);
    all.addAll(unused);
    // that a waiver is not used can be waived as well
    all.addAll(unused(waivers.stream().filter(ofWaivers).toList(), unused, laws));
    List<Finding> open = new ArrayList<>();
    List<Waived> waived = new ArrayList<>();
    for (Finding finding : all) {
      Optional<Waiver> by = waivers.stream().filter(w -> w.covers(finding)).findFirst();
      by.ifPresentOrElse(
          w -> waived.add(new Waived(finding, w.because())), () -> open.add(finding));
    }
    return new Waiving(open.stream().sorted().toList(), waived);
  }

  private static List<Finding> unused(
      List<Waiver> waivers, List<Finding> findings, Function<Facts, List<Finding>> laws) {
    List<Fact> seen = new ArrayList<>();
    waivers.forEach(waiver -> seen.add(new Fact.WaiverSeen(waiver, waiver.isUsed(findings))));
    return laws.apply(new Facts(seen));
  }
}
