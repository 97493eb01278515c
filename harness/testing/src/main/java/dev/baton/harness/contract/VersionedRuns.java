package dev.baton.harness.contract;

import static dev.baton.harness.contract.Laws.equal;
import static dev.baton.harness.contract.Laws.hold;

import dev.baton.harness.explore.Exploration;
import dev.baton.harness.explore.Search;
import dev.baton.harness.schedule.FailureKind;
import dev.baton.harness.stress.Plan;
import dev.baton.harness.stress.Plan.Call;
import dev.baton.harness.stress.Stress;
import dev.baton.patterns.BoundedRetry;
import dev.baton.patterns.Versioned;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The runs of a versioned state: sequences, schedules, and real threads. */
public final class VersionedRuns {
  private static final int SEQUENCES = 200;
  private static final int LENGTH = 30;
  private static final int AGENTS = 3;

  private VersionedRuns() {}

  /** Makes states. */
  public interface Factory extends Function<String, VersionedState<String>> {}

  /** A state, and the version that it began with. */
  private record Subject(VersionedState<String> state, long first) {
    static Subject of(Factory factory) {
      VersionedState<String> state = factory.apply("0");
      return new Subject(state, state.read().version());
    }

    Versioned<String> read() {
      return state.read();
    }
  }

  /** Random sequences, each step compared with a version and a value kept beside. */
  public static void sequences(Factory factory) {
    Random random = new Random(1);
    for (int i = 0; i < SEQUENCES; i++) {
      VersionedState<String> state = factory.apply("0");
      Versioned<String> model = state.read();
      for (int step = 0; step < LENGTH; step++) {
        long version = model.version() + (random.nextInt(3) == 0 ? random.nextInt(4) - 2 : 0);
        String next = "v" + random.nextInt(4);
        boolean fits = version == model.version();
        WriteResult<String> result = state.write(next, version);
        hold(
            fits == result instanceof WriteResult.Written,
            "step %d: a write on version %d, with %d current, gave %s",
            step,
            version,
            model.version(),
            result);
        model = fits ? new Versioned<>(next, version + 1) : model;
        equal(model, state.read(), "step " + step + ": what is read");
      }
    }
  }

  private static Stress<Subject> stress(Factory factory) {
    return Stress.of("state", () -> Subject.of(factory))
        .operation("read", Subject::read)
        .operation("writeOn", List.of(0, 1), (s, n) -> s.state.write("v" + n, s.first + n))
        .operation("isCurrent", List.of(1), (s, n) -> s.state.isCurrent(s.first + n))
        .look(Subject::read);
  }

  /** Plans small enough for every schedule, where the store comes to points. */
  public static void schedules(Factory factory) {
    Stress<Subject> stress = stress(factory);
    Call read = new Call("read", null);
    Call write = new Call("writeOn", 0);
    Call second = new Call("writeOn", 1);
    List<Plan> plans =
        List.of(
            new Plan(List.of(List.of(write), List.of(write))),
            new Plan(List.of(List.of(write), List.of(read, read))),
            new Plan(List.of(List.of(write, second), List.of(read, second))),
            new Plan(List.of(List.of(write), List.of(write), List.of(read))));
    for (Plan plan : plans) {
      every(stress.explore(plan, Search.exhaustive().within(Duration.ofSeconds(5))));
    }
  }

  /** Nothing failed; where nobody came to a point there is nothing to be said. */
  static void every(Exploration found) {
    if (found.failure().filter(f -> f.kind() == FailureKind.NO_POINTS).isEmpty()) {
      found.orFail();
    }
  }

  /** Short plans on real threads. */
  public static void threads(Factory factory, Duration budget) {
    stress(factory).agents(2, AGENTS).calls(3).run(budget).orFail();
  }

  /** Agents that count up to a number, each value the number of its version. */
  public static void updates(Factory factory, Duration budget) {
    long end = System.nanoTime() + budget.toNanos();
    do {
      Subject subject = Subject.of(factory);
      Set<Long> versions = ConcurrentHashMap.newKeySet();
      Together.run(
          AGENTS,
          agent -> {
            for (int i = 0; i < 50; i++) {
              count(subject, versions);
              Versioned<String> seen = subject.read();
              equal(
                  String.valueOf(seen.version() - subject.first),
                  seen.value(),
                  "the value of version " + seen.version());
            }
          });
      Versioned<String> last = subject.read();
      equal(versions.size(), (int) (last.version() - subject.first), "the number of versions");
      equal(String.valueOf(versions.size()), last.value(), "what was counted");
    } while (System.nanoTime() < end);
  }

  private static void count(Subject subject, Set<Long> versions) {
    WriteResult<String> result =
        subject.state.update(
            BoundedRetry.attempts(1_000), text -> String.valueOf(Integer.parseInt(text) + 1));
    if (result instanceof WriteResult.Written<String> written) {
      long version = written.state().version();
      hold(versions.add(version), "version %d was given to two writes", version);
    }
  }
}
