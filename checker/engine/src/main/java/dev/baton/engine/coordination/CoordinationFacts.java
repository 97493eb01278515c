package dev.baton.engine.coordination;

import dev.baton.engine.coordination.agreement.Reducers;
import dev.baton.engine.coordination.agreement.Verdicts;
import dev.baton.engine.coordination.conflict.Conflicts;
import dev.baton.engine.coordination.conflict.OutcomeKinds;
import dev.baton.engine.coordination.conflict.Outcomes;
import dev.baton.engine.coordination.conflict.SplitUpdates;
import dev.baton.engine.coordination.fork.BranchWrites;
import dev.baton.engine.coordination.fork.Branches;
import dev.baton.engine.coordination.fork.Forks;
import dev.baton.engine.coordination.fork.LostBranches;
import dev.baton.engine.coordination.fork.Signals;
import dev.baton.engine.coordination.fork.join.FailFast;
import dev.baton.engine.coordination.handoff.Attempts;
import dev.baton.engine.coordination.handoff.Deliveries;
import dev.baton.engine.coordination.handoff.HandedOver;
import dev.baton.engine.coordination.handoff.HandoffCycles;
import dev.baton.engine.coordination.instance.HeldMemory;
import dev.baton.engine.coordination.instance.ServiceMemory;
import dev.baton.engine.coordination.instance.SharedMemories;
import dev.baton.engine.coordination.lock.Locks;
import dev.baton.engine.coordination.lock.OwnershipMoves;
import dev.baton.engine.coordination.lock.TaskWork;
import dev.baton.engine.coordination.retry.Feedback;
import dev.baton.engine.coordination.retry.LibraryRetries;
import dev.baton.engine.coordination.retry.Loops;
import dev.baton.engine.coordination.retry.RepeatedWork;
import dev.baton.engine.coordination.retry.SharedBounds;
import dev.baton.engine.coordination.retry.recursion.Recursions;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.flow.World;
import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.coordination.CoordinationFact.AttemptRestarted;
import dev.baton.engine.vocabulary.ModelNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All that agents do with each other, as facts. */
public final class CoordinationFacts {
  private CoordinationFacts() {}

  /**
   * The facts of a program.
   *
   * @param models types whose calls are calls of a model, beyond those whose names say so
   */
  public static List<Fact> find(World world, Collection<String> models) {
    Setting setting = new Setting(world, new ModelNames(models));
    LinkedHashSet<Fact> found = new LinkedHashSet<>();
    found.addAll(Deliveries.find(setting));
    List<AttemptRestarted> restarts = Attempts.find(setting);
    found.addAll(restarts);
    Set<Place> restarted = restarts.stream().map(Fact::place).collect(Collectors.toSet());
    found.addAll(HandoffCycles.find(setting, restarted));
    found.addAll(HandedOver.find(setting));
    found.addAll(Locks.find(setting));
    found.addAll(TaskWork.find(setting));
    found.addAll(OwnershipMoves.find(setting));
    OutcomeKinds outcomes = new OutcomeKinds(setting);
    found.addAll(Outcomes.find(setting, outcomes));
    found.addAll(Conflicts.find(setting, outcomes));
    Forks forks = new Forks(setting);
    found.addAll(FailFast.find(setting, forks));
    found.addAll(LostBranches.find(setting, forks));
    found.addAll(Signals.find(setting, forks));
    found.addAll(BranchWrites.find(setting, forks));
    found.addAll(SplitUpdates.find(setting, outcomes));
    RepeatedWork work = new RepeatedWork(setting, outcomes);
    found.addAll(Loops.find(setting, work));
    found.addAll(Recursions.find(setting, work));
    found.addAll(LibraryRetries.find(setting, work));
    found.addAll(SharedBounds.find(setting));
    found.addAll(Feedback.find(setting));
    found.addAll(ServiceMemory.find(setting));
    found.addAll(HeldMemory.find(setting));
    found.addAll(SharedMemories.find(setting, new Branches(forks)));
    found.addAll(Reducers.find(setting));
    found.addAll(Verdicts.find(setting));
    return new ArrayList<>(found);
  }
}
