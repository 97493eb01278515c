package dev.baton.harness.anomaly;

import dev.baton.harness.anomaly.Transaction.State;
import dev.baton.harness.history.Event;
import dev.baton.harness.history.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what each agent did as one step. A write outside {@code begin} and {@code commit}
 * takes effect when it returns; inside, when the {@code commit} does.
 */
final class Transactions {
  private final boolean independent;
  private final List<Detector> detectors;
  private final Versions versions;
  private final Map<String, Steps> agents = new HashMap<>();

  Transactions(boolean independent, List<Detector> detectors, Versions versions) {
    this.independent = independent;
    this.detectors = detectors;
    this.versions = versions;
  }

  void returned(Event event) {
    switch (event.op()) {
      case INIT -> initial(event);
      case BEGIN -> begin(event);
      case READ -> read(event);
      case WRITE, CAS, APPEND -> write(event);
      case COMMIT -> commit(event);
      case ABORT -> abort(event);
      case ACCEPT -> accepted(event);
      case EFFECT -> effect(event);
      default -> {}
    }
  }

  private void initial(Event event) {
    if (event.ok()) {
      String key = Versions.key(event);
      deliver(
          new Commit(event, key, event.version(), Event.ABSENT, event.call(), event.end(), null));
    }
  }

  private void accepted(Event event) {
    if (event.task() != null) {
      steps(event).accepted(event.task());
    }
  }

  private void effect(Event event) {
    Transaction open = steps(event).open(event);
    if (open != null && open.isExplicit() && event.ok()) {
      open.effect(event);
    }
  }

  private void begin(Event event) {
    Steps steps = steps(event);
    Transaction before = steps.open(event);
    if (before != null && (event.task() == null || event.task().equals(before.task()))) {
      giveUp(before);
    }
    steps.begin(new Transaction(event.agent(), event.task(), true));
  }

  private void read(Event event) {
    if (!event.ok()) {
      return;
    }
    Transaction step = steps(event).open(event);
    if (step != null && !step.isExplicit() && (independent || step.closing() != null)) {
      end(step, State.COMMITTED, null);
      step = null;
    }
    Transaction reading = step == null ? start(event) : step;
    reading.read(event, Versions.key(event));
    detectors.forEach(detector -> detector.read(event, reading));
  }

  private Transaction start(Event event) {
    Transaction step = new Transaction(event.agent(), event.task(), false);
    steps(event).begin(step);
    return step;
  }

  private void write(Event event) {
    Transaction open = steps(event).open(event);
    if (open != null && !open.isExplicit() && independent) {
      end(open, State.COMMITTED, null);
      open = null;
    }
    if (!event.ok()) {
      refused(open, event);
      return;
    }
    Transaction step = open == null ? start(event) : open;
    Commit commit = commit(event, step);
    step.wrote(commit);
    if (!step.isExplicit()) {
      deliver(commit);
    }
  }

  /** What was computed from the reads of this step is void: the next read begins another one. */
  private void refused(@Nullable Transaction step, Event event) {
    if (step != null && !step.isExplicit() && event.outcome() == Outcome.FAILED) {
      end(step, step.writes().isEmpty() ? State.ABORTED : State.COMMITTED, null);
    }
  }

  private static Commit commit(Event event, Transaction step) {
    String key = Versions.key(event);
    Event read = step.lastRead(key);
    Commit before = step.write(key);
    long base = event.base();
    if (base == Event.ABSENT && before != null) {
      base = before.version();
    } else if (base == Event.ABSENT && read != null) {
      base = read.version();
    }
    boolean follows = event.version() == Event.ABSENT && event.base() != Event.ABSENT;
    long version = follows ? event.base() + 1 : event.version();
    return new Commit(event, key, version, base, event.call(), event.end(), step);
  }

  private void commit(Event event) {
    Steps steps = steps(event);
    if (steps.settles(event)) {
      return;
    }
    Transaction open = steps.open(event);
    boolean writes = event.key() != null && (event.versioned() || event.base() != Event.ABSENT);
    if (open == null && !writes) {
      return;
    }
    Transaction step = open == null ? start(event) : open;
    if (!event.ok()) {
      end(step, event.outcome() == Outcome.FAILED ? State.ABORTED : State.OPEN, event);
      return;
    }
    if (writes && step.write(Versions.key(event)) == null) {
      step.wrote(commit(event, step));
    }
    if (step.isExplicit() || step.writes().size() == 1) {
      stamp(step, event);
    }
    end(step, State.COMMITTED, event);
  }

  /** The writes of the step take effect with its commit, in which the version may stand. */
  private void stamp(Transaction step, Event event) {
    List<Commit> writes = step.writes();
    for (int i = 0; i < writes.size(); i++) {
      Commit write = writes.get(i);
      boolean names =
          write.key().equals(event.key()) || (event.key() == null && writes.size() == 1);
      long version = write.versioned() || !names ? write.version() : event.version();
      boolean delivered = !step.isExplicit() && !write.event().equals(event);
      Commit stamped =
          new Commit(
              write.event(),
              write.key(),
              version,
              write.base(),
              delivered ? write.call() : event.call(),
              delivered ? write.end() : event.end(),
              step);
      writes.set(i, stamped);
      if (!delivered) {
        deliver(stamped);
      }
    }
  }

  private void abort(Event event) {
    Steps steps = steps(event);
    Transaction open = steps.settles(event) ? null : steps.open(event);
    if (open != null && event.maybe()) {
      end(open, State.ABORTED, event);
    }
  }

  /** It never says that it is committed, so that its writes stand by themselves. */
  private void giveUp(Transaction step) {
    if (step.isExplicit()) {
      step.writes().forEach(this::deliver);
    }
    end(step, State.COMMITTED, null);
  }

  private void end(Transaction step, State how, @Nullable Event by) {
    step.close(how, by);
    steps(step.agent()).end(step);
    detectors.forEach(detector -> detector.ended(step));
  }

  private void deliver(Commit commit) {
    versions.add(commit);
    detectors.forEach(detector -> detector.committed(commit));
  }

  private Steps steps(Event event) {
    return steps(event.agent());
  }

  private Steps steps(String agent) {
    return agents.computeIfAbsent(agent, a -> new Steps());
  }

  /** The history is over: so is every step, in the order in which they were last heard of. */
  void finish() {
    List<Transaction> left = new ArrayList<>();
    agents.values().forEach(steps -> steps.all().forEach(left::add));
    left.sort(Comparator.comparingLong(Transactions::lastTick));
    left.forEach(this::giveUp);
  }

  private static long lastTick(Transaction step) {
    long last = -1;
    for (Event read : step.reads()) {
      last = Math.max(last, read.end());
    }
    for (Commit write : step.writes()) {
      last = Math.max(last, write.end());
    }
    return last;
  }
}
