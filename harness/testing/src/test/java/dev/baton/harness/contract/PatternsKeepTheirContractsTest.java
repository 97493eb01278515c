package dev.baton.harness.contract;

import dev.baton.harness.HandoffChannelContract;
import dev.baton.harness.Point;
import dev.baton.harness.ReducerContract;
import dev.baton.harness.TaskOwnershipContract;
import dev.baton.harness.VersionedStateContract;
import dev.baton.patterns.QueueChannel;
import dev.baton.patterns.TaskOwnership;
import dev.baton.patterns.VersionedState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Nested;

/** The patterns, and some lawful reducers, pass. */
class PatternsKeepTheirContractsTest {
  @Nested
  class Plain extends VersionedStateContract {
    @Override
    protected VersionedState<String> state(String initial) {
      return VersionedState.of(initial);
    }
  }

  @Nested
  class Observed extends VersionedStateContract {
    @Override
    protected VersionedState<String> state(String initial) {
      return VersionedState.of("state", initial, Point.listener());
    }
  }

  @Nested
  class Tasks extends TaskOwnershipContract {
    @Override
    protected Ownership task(String id, String owner) {
      return Ownership.of(TaskOwnership.of(id, owner).observed(Point.listener()));
    }

    @Override
    protected boolean hasTokens() {
      return true;
    }
  }

  @Nested
  class Queues extends HandoffChannelContract {
    @Override
    protected Channel channel(String... roles) {
      return Channel.of(QueueChannel.between(roles).observed(Point.listener(), Point.time()));
    }
  }

  @Nested
  class Union extends ReducerContract<Set<String>> {
    @Override
    protected BinaryOperator<Set<String>> reducer() {
      return (a, b) -> {
        Set<String> all = new TreeSet<>(a);
        all.addAll(b);
        return all;
      };
    }

    @Override
    protected List<Set<String>> examples() {
      return List.of(Set.of(), Set.of("a"), Set.of("b"), Set.of("a", "c"));
    }

    @Override
    protected Optional<Set<String>> identity() {
      return Optional.of(Set.of());
    }

    @Override
    protected boolean isIdempotent() {
      return true;
    }
  }

  @Nested
  class Sum extends ReducerContract<Integer> {
    @Override
    protected BinaryOperator<Integer> reducer() {
      return Integer::sum;
    }

    @Override
    protected List<Integer> examples() {
      return List.of(0, 1, -1, Integer.MAX_VALUE);
    }

    @Override
    protected Optional<Integer> identity() {
      return Optional.of(0);
    }
  }
}
