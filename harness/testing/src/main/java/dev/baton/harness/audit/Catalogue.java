package dev.baton.harness.audit;

import dev.baton.harness.anomaly.Detector;
import dev.baton.harness.anomaly.DetectorInfo;
import dev.baton.harness.anomaly.Settings;
import dev.baton.harness.anomaly.Sink;
import dev.baton.harness.anomaly.Versions;
import dev.baton.harness.detect.order.SerializabilityCycle;
import dev.baton.harness.detect.policy.Policy;
import dev.baton.harness.detect.state.CausalCascade;
import dev.baton.harness.detect.state.LostUpdate;
import dev.baton.harness.detect.state.ReadSkew;
import dev.baton.harness.detect.state.SessionOrder;
import dev.baton.harness.detect.state.StaleGeneration;
import dev.baton.harness.detect.state.StaleRead;
import dev.baton.harness.detect.state.TornPublish;
import dev.baton.harness.detect.state.UnwrittenRead;
import dev.baton.harness.detect.work.Deadlock;
import dev.baton.harness.detect.work.DuplicateEffect;
import dev.baton.harness.detect.work.EffectReordering;
import dev.baton.harness.detect.work.FanInCompleteness;
import dev.baton.harness.detect.work.HandoffConservation;
import dev.baton.harness.detect.work.MutualExclusion;
import dev.baton.harness.detect.work.PhantomTool;
import dev.baton.harness.detect.work.RetryBound;
import dev.baton.harness.detect.work.SingleWriter;
import dev.baton.harness.detect.work.ZombieWrite;
import dev.baton.harness.history.Op;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Every detector, the more telling ones first: of several for one event the first one speaks. */
public final class Catalogue {
  private static final List<Entry> ALL =
      List.of(
          entry(ZombieWrite.INFO, c -> new ZombieWrite(c.sink), Op.LOCK, Op.WRITE),
          entry(MutualExclusion.INFO, c -> new MutualExclusion(c.sink), Op.LOCK, Op.UNLOCK),
          entry(SingleWriter.INFO, c -> new SingleWriter(c.sink, c.settings), Op.WRITE),
          entry(
              HandoffConservation.INFO,
              c -> new HandoffConservation(c.sink, c.settings),
              Op.OFFER,
              Op.ACCEPT),
          entry(FanInCompleteness.INFO, c -> new FanInCompleteness(c.sink), Op.FORK, Op.JOIN),
          entry(DuplicateEffect.INFO, c -> new DuplicateEffect(c.sink), Op.EFFECT),
          entry(RetryBound.INFO, c -> new RetryBound(c.sink, c.settings), Op.ATTEMPT, Op.WRITE),
          entry(Deadlock.INFO, c -> new Deadlock(c.sink), Op.LOCK),
          entry(EffectReordering.INFO, c -> new EffectReordering(c.sink), Op.EFFECT),
          entry(PhantomTool.INFO, c -> new PhantomTool(c.sink), Op.DISPATCH),
          entry(CausalCascade.INFO, c -> new CausalCascade(c.sink), Op.ABORT, Op.COMMIT),
          entry(TornPublish.INFO, c -> new TornPublish(c.sink, c.versions), Op.READ),
          entry(ReadSkew.INFO, c -> new ReadSkew(c.sink, c.versions), Op.READ),
          entry(
              LostUpdate.INFO,
              c -> new LostUpdate(c.sink, c.versions, c.settings),
              Op.WRITE,
              Op.COMMIT),
          entry(SessionOrder.INFO, c -> new SessionOrder(c.sink, c.versions), Op.READ, Op.WRITE),
          entry(StaleRead.INFO, c -> new StaleRead(c.sink), Op.READ),
          entry(
              StaleGeneration.INFO,
              c -> new StaleGeneration(c.sink, c.versions, c.settings),
              Op.READ),
          entry(UnwrittenRead.INFO, c -> new UnwrittenRead(c.sink), Op.READ),
          entry(
              SerializabilityCycle.INFO,
              c -> new SerializabilityCycle(c.sink, c.settings),
              Op.READ));

  /** What a check against a model is for. */
  static final DetectorInfo LINEARIZABILITY =
      new DetectorInfo(
          "linearizability",
          "each operation looks as if it had happened at one moment between its call and its return",
          """
          No order of the operations that respects their times and follows the model (`--model`) explains \
          all that was answered (Herlihy and Wing, 1990). The operations that are shown are those that \
          contradict each other.""",
          "make the check and the change one step: a compare-and-set, a lock, or one owner");

  private Catalogue() {}

  /** What a detector is made from. */
  record Parts(Sink sink, Versions versions, Settings settings) {}

  /** Makes a detector. */
  interface Maker {
    Detector make(Parts parts);
  }

  /** A detector, and the operations of which it needs at least one kind. */
  record Entry(DetectorInfo info, Maker maker, Set<Op> needs) {}

  private static Entry entry(DetectorInfo info, Maker maker, Op... needs) {
    return new Entry(info, maker, EnumSet.copyOf(List.of(needs)));
  }

  static List<Entry> entries() {
    return ALL;
  }

  /** What each of them is for. */
  public static List<DetectorInfo> all() {
    List<DetectorInfo> infos = new ArrayList<>();
    ALL.forEach(entry -> infos.add(entry.info));
    infos.add(Policy.INFO);
    infos.add(LINEARIZABILITY);
    return List.copyOf(infos);
  }

  /**
   * What the detector is for.
   *
   * @throws IllegalArgumentException when none has that id
   */
  public static DetectorInfo info(String id) {
    return all().stream()
        .filter(info -> info.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no detector is called `" + id + "`"));
  }
}
