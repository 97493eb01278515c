package dev.baton.engine.rules;

import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.rules.conflict.BlindRetry;
import dev.baton.engine.rules.conflict.CheckThenAct;
import dev.baton.engine.rules.conflict.ConflictSwallowed;
import dev.baton.engine.rules.conflict.IgnoredOutcome;
import dev.baton.engine.rules.conflict.StaleVersion;
import dev.baton.engine.rules.conflict.UnreconciledVerdicts;
import dev.baton.engine.rules.fanout.BranchSharedMutation;
import dev.baton.engine.rules.fanout.FanInIncomplete;
import dev.baton.engine.rules.fanout.FanOutFailFast;
import dev.baton.engine.rules.fanout.UnlawfulReducer;
import dev.baton.engine.rules.graph.BrokenPolicy;
import dev.baton.engine.rules.graph.DeadEnd;
import dev.baton.engine.rules.graph.LongBranch;
import dev.baton.engine.rules.graph.LostStateWrite;
import dev.baton.engine.rules.graph.MemberOfTwoTeams;
import dev.baton.engine.rules.graph.NoWayOut;
import dev.baton.engine.rules.graph.ParallelReadWrite;
import dev.baton.engine.rules.graph.ParallelWrite;
import dev.baton.engine.rules.graph.ReadBeforeWrite;
import dev.baton.engine.rules.graph.ReducerAppliedTwice;
import dev.baton.engine.rules.graph.RouterIncomplete;
import dev.baton.engine.rules.graph.SharedBranchValue;
import dev.baton.engine.rules.graph.SharedMemory;
import dev.baton.engine.rules.graph.SilentBound;
import dev.baton.engine.rules.graph.StrategyWithoutEffect;
import dev.baton.engine.rules.graph.UnboundedCycle;
import dev.baton.engine.rules.graph.UnreachableAgent;
import dev.baton.engine.rules.handoff.HandoffAttemptReset;
import dev.baton.engine.rules.handoff.HandoffIncomplete;
import dev.baton.engine.rules.handoff.HandoffUnknownTarget;
import dev.baton.engine.rules.handoff.MutablePayload;
import dev.baton.engine.rules.handoff.UseAfterHandoff;
import dev.baton.engine.rules.isolation.AppendOnlyOverwrite;
import dev.baton.engine.rules.isolation.ContradictoryPolicy;
import dev.baton.engine.rules.isolation.ForeignWrite;
import dev.baton.engine.rules.isolation.MonotonicRegression;
import dev.baton.engine.rules.isolation.MultipleWriters;
import dev.baton.engine.rules.isolation.PrivateEscape;
import dev.baton.engine.rules.isolation.ReadOnlyWrite;
import dev.baton.engine.rules.isolation.SharedAgentState;
import dev.baton.engine.rules.isolation.UnknownRole;
import dev.baton.engine.rules.isolation.UnownedWrite;
import dev.baton.engine.rules.ownership.LockAcrossAgentCall;
import dev.baton.engine.rules.ownership.LockLeak;
import dev.baton.engine.rules.ownership.TransferOutsideHandoff;
import dev.baton.engine.rules.ownership.UnlockedWrite;
import dev.baton.engine.rules.retry.BoundReset;
import dev.baton.engine.rules.retry.FeedbackDropped;
import dev.baton.engine.rules.retry.UnboundedRetry;
import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;

/** The catalogue, in report order. A new rule is one line here. */
public final class Rules {
  /** Loaded when a rule is asked for: where nothing matters none is. */
  private static final class Catalogue {
    static final List<Rule> ALL =
        List.of(
            new HandoffIncomplete(),
            new HandoffUnknownTarget(),
            new HandoffAttemptReset(),
            new UseAfterHandoff(),
            new MutablePayload(),
            new ForeignWrite(),
            new MultipleWriters(),
            new ParallelWrite(),
            new ParallelReadWrite(),
            new ReadOnlyWrite(),
            new AppendOnlyOverwrite(),
            new MonotonicRegression(),
            new PrivateEscape(),
            new SharedAgentState(),
            new UnownedWrite(),
            new ContradictoryPolicy(),
            new UnknownRole(),
            new UnlockedWrite(),
            new LockLeak(),
            new LockAcrossAgentCall(),
            new TransferOutsideHandoff(),
            new FanOutFailFast(),
            new FanInIncomplete(),
            new BranchSharedMutation(),
            new UnlawfulReducer(),
            new IgnoredOutcome(),
            new StaleVersion(),
            new CheckThenAct(),
            new BlindRetry(),
            new ConflictSwallowed(),
            new UnreconciledVerdicts(),
            new UnboundedRetry(),
            new UnboundedCycle(),
            new BoundReset(),
            new FeedbackDropped(),
            new UnreachableAgent(),
            new DeadEnd(),
            new NoWayOut(),
            new RouterIncomplete(),
            new ReadBeforeWrite(),
            new LostStateWrite(),
            new ReducerAppliedTwice(),
            new SilentBound(),
            new StrategyWithoutEffect(),
            new SharedBranchValue(),
            new SharedMemory(),
            new MemberOfTwoTeams(),
            new LongBranch(),
            new BrokenPolicy(),
            new UnusedWaiver(),
            new Unverified());
  }

  private Rules() {}

  /** Every rule. */
  public static List<Rule> all() {
    return Catalogue.ALL;
  }

  /** The ids of all rules, in report order; the rules are loaded when that is read. */
  public static List<String> ids() {
    return each(info -> info.id());
  }

  /** What every rule says of itself, in report order; the rules are loaded when that is read. */
  public static List<RuleInfo> infos() {
    return each(info -> info);
  }

  private static <T> List<T> each(Function<RuleInfo, T> part) {
    return new AbstractList<>() {
      @Override
      public T get(int index) {
        return part.apply(all().get(index).info());
      }

      @Override
      public int size() {
        return all().size();
      }
    };
  }

  /** Whether this says that something was not verified, and so is no breach of a law. */
  public static boolean isUnverified(Finding finding) {
    return finding.rule().equals(Unverified.ID);
  }
}
