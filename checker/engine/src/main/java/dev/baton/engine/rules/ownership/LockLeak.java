package dev.baton.engine.rules.ownership;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.coordination.CoordinationFact.LockTaken;
import java.util.stream.Stream;

/** A lock that is taken is released on every path, also when something is thrown. */
public final class LockLeak implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "lock-leak",
            "ownership",
            Severity.ERROR,
            "a lock is not released on every path",
            """
            An agent that fails while it holds a lock never gives it back. Everyone who needs the
            task waits for it from then on, and the cause is long gone from the logs.""",
            "release the lock in a `finally`, or take it as a resource of a `try`")
        .remedy(
            """
            lock.lock();
            try {
              work();
            } finally {
              lock.unlock();
            }

            try (Hold hold = task.hold("writer").orElseThrow()) {
              work();
            }""")
        .seen(
            "a waiter takes a stale lock by force, and the first holder frees the second one's",
            "https://github.com/automagik-dev/genie/pull/1202");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return facts
        .of(LockTaken.class)
        .filter(lock -> !lock.released() || !lock.leaks().isEmpty())
        .map(this::finding);
  }

  private Finding finding(LockTaken taken) {
    String lock = taken.lock();
    if (!taken.released()) {
      String message = "`%s` is locked here, and nothing releases it".formatted(lock);
      return Finding.of(info(), taken.place(), message).label("taken here");
    }
    String message = "`%s` is not released on every path".formatted(lock);
    Finding finding = Finding.of(info(), taken.place(), message).label("taken here");
    for (Step leak : taken.leaks()) {
      finding = finding.related("leaves: " + leak.text(), leak.place());
    }
    return finding;
  }
}
