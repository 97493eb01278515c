package dev.baton.harness;

import dev.baton.harness.explore.Exploration;
import dev.baton.harness.explore.Explorer;
import dev.baton.harness.explore.Search;
import dev.baton.harness.explore.Shrinker;
import dev.baton.harness.schedule.Program;
import dev.baton.harness.schedule.Program.Limits;
import dev.baton.harness.schedule.Run;
import dev.baton.harness.schedule.Schedule;
import dev.baton.harness.stress.ProgramRuns;
import dev.baton.harness.stress.StressResult;
import dev.baton.patterns.VersionedState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Some agents on some shared state, what each of them does, and what must hold.
 *
 * <pre>{@code
 * Scenario.of("two writers", () -> VersionedState.of("count", 0, Point.listener()))
 *     .agent("writer", state -> state.update(BoundedRetry.attempts(3), n -> n + 1))
 *     .agent("reviewer", state -> state.update(BoundedRetry.attempts(3), n -> n + 1))
 *     .end("both counted", state -> state.read().value() == 2)
 *     .explore()
 *     .orFail();
 * }</pre>
 *
 * The state is made afresh for every schedule. Agents must share nothing but it, must do the same
 * when they are scheduled in the same way, and must not block outside points. Immutable: each
 * method returns a new scenario.
 *
 * @param <S> the shared state
 */
public final class Scenario<S> {
  private final Named<S> named;
  private final List<Agent<S>> agents;
  private final List<Check<S>> invariants;
  private final List<Check<S>> ends;
  private final Limits limits;

  /** What an agent does with the state. */
  public interface Action<S> {
    /** May come to any number of points. */
    void run(S state) throws Exception;
  }

  private record Agent<S>(String name, List<Action<? super S>> actions) {}

  private record Check<S>(String says, Predicate<? super S> holds) {}

  private Scenario(
      Named<S> named,
      List<Agent<S>> agents,
      List<Check<S>> invariants,
      List<Check<S>> ends,
      Limits limits) {
    this.named = named;
    this.agents = List.copyOf(agents);
    this.invariants = List.copyOf(invariants);
    this.ends = List.copyOf(ends);
    this.limits = limits;
  }

  private record Named<S>(String name, Supplier<? extends S> fresh) {}

  /** A scenario without agents, on state that {@code fresh} makes for every schedule. */
  public static <S> Scenario<S> of(String name, Supplier<? extends S> fresh) {
    return new Scenario<>(new Named<S>(name, fresh), List.of(), List.of(), List.of(), Limits.USUAL);
  }

  /**
   * Adds an agent that does the actions one after the other. Each can be left out when a failure is
   * shrunk.
   *
   * @throws IllegalArgumentException when the name could not stand in a schedule or is taken
   */
  @SafeVarargs
  public final Scenario<S> agent(String agent, Action<? super S>... actions) {
    if (!agent.matches("[^\\s*!?]+") || agents.stream().anyMatch(a -> a.name.equals(agent))) {
      throw new IllegalArgumentException(
          "agent `"
              + agent
              + "` of `"
              + named.name
              + "`: use a name of its own without blanks and `*!?`");
    }
    List<Action<? super S>> all = new ArrayList<>();
    for (Action<? super S> action : actions) {
      all.add(action);
    }
    return new Scenario<>(named, plus(agents, new Agent<S>(agent, all)), invariants, ends, limits);
  }

  /** Must hold after every step. */
  public Scenario<S> invariant(String says, Predicate<? super S> holds) {
    return new Scenario<>(named, agents, plus(invariants, new Check<S>(says, holds)), ends, limits);
  }

  /** Must hold when every agent has ended. */
  public Scenario<S> end(String says, Predicate<? super S> holds) {
    return new Scenario<>(named, agents, invariants, plus(ends, new Check<S>(says, holds)), limits);
  }

  /**
   * A run of so many steps counts as endless. Nobody makes more than a third of them in a row while
   * others could move, so that a loop that waits for others is not taken for one without end.
   */
  public Scenario<S> maxSteps(int steps) {
    int streak = Math.min(limits.streak(), Math.max(1, steps / 3));
    return limited(
        new Limits(steps, streak, limits.crashes(), limits.mortal(), limits.patienceMillis()));
  }

  /** Up to so many of these agents may die at any of their points; nothing of theirs runs after. */
  public Scenario<S> crashes(int most, String... mortal) {
    return limited(
        new Limits(
            limits.steps(), limits.streak(), most, List.of(mortal), limits.patienceMillis()));
  }

  /** An agent that comes to no point for so long counts as blocked. */
  public Scenario<S> patienceMillis(long millis) {
    return limited(
        new Limits(limits.steps(), limits.streak(), limits.crashes(), limits.mortal(), millis));
  }

  private Scenario<S> limited(Limits others) {
    return new Scenario<>(named, agents, invariants, ends, others);
  }

  private static <T> List<T> plus(List<T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return longer;
  }

  /** What a person calls it. */
  public String name() {
    return named.name;
  }

  /** Every schedule, within a minute. */
  public Exploration explore() {
    return explore(Search.exhaustive());
  }

  /** Searches, and shrinks what it finds. */
  public Exploration explore(Search search) {
    List<List<Integer>> all = everything();
    Exploration found = Explorer.explore(program(all), search);
    Run failing = found.failing();
    if (failing == null) {
      return found;
    }
    Shrinker shrinker = new Shrinker(this::program, all, failing);
    Run smaller = shrinker.shrink();
    return found.shrunk(shrinker.kept().equals(all) ? smaller : smaller.of(parts(shrinker.kept())));
  }

  private Map<String, List<Integer>> parts(List<List<Integer>> kept) {
    Map<String, List<Integer>> parts = new LinkedHashMap<>();
    for (int i = 0; i < kept.size(); i++) {
      if (!kept.get(i).isEmpty()) {
        parts.put(agents.get(i).name, kept.get(i).stream().map(action -> action + 1).toList());
      }
    }
    return parts;
  }

  /**
   * Runs it on real threads for a while instead, each run on fresh state: there invariants are
   * checked at the end only, and nothing is proved.
   */
  public StressResult onThreads(Duration budget) {
    return ProgramRuns.of(program(everything()), budget);
  }

  /**
   * Repeats one schedule, as a failure printed it; nothing is shrunk.
   *
   * @throws IllegalArgumentException when it is none, or names actions that no agent has
   */
  public Exploration replay(String schedule) {
    Map<String, List<Integer>> parts = Schedule.parse(schedule).parts();
    return Explorer.explore(
        program(parts.isEmpty() ? everything() : kept(parts)), Search.replay(schedule));
  }

  private List<List<Integer>> kept(Map<String, List<Integer>> parts) {
    List<List<Integer>> kept = new ArrayList<>();
    int known = 0;
    for (Agent<S> agent : agents) {
      List<Integer> some = parts.getOrDefault(agent.name, List.of());
      known += parts.containsKey(agent.name) ? 1 : 0;
      if (some.stream().anyMatch(action -> action < 1 || action > agent.actions.size())) {
        throw new IllegalArgumentException(
            "the schedule names actions %s of `%s`, which has %d"
                .formatted(some, agent.name, agent.actions.size()));
      }
      kept.add(some.stream().map(action -> action - 1).toList());
    }
    if (known < parts.size()) {
      throw new IllegalArgumentException(
          "the schedule names agents %s, and there are %s"
              .formatted(parts.keySet(), agents.stream().map(Agent::name).toList()));
    }
    return kept;
  }

  /** Shows every run of a search that came to its end, failed or not; how many there were. */
  public long visit(Search search, Consumer<Run> visitor) {
    return Explorer.visit(program(everything()), search, visitor);
  }

  private List<List<Integer>> everything() {
    return agents.stream().map(a -> IntStream.range(0, a.actions.size()).boxed().toList()).toList();
  }

  private Program program(List<List<Integer>> kept) {
    List<Agent<S>> some = new ArrayList<>();
    for (int i = 0; i < agents.size(); i++) {
      List<Action<? super S>> actions = agents.get(i).actions;
      if (!kept.get(i).isEmpty()) {
        some.add(
            new Agent<S>(
                agents.get(i).name,
                kept.get(i).stream().<Action<? super S>>map(actions::get).toList()));
      }
    }
    return new Program(
        named.name,
        some.stream().map(Agent::name).toList(),
        () -> new StatePlay(named.fresh.get(), some),
        !invariants.isEmpty(),
        limits);
  }

  private final class StatePlay implements Program.Play {
    private final S state;
    private final List<Agent<S>> some;

    StatePlay(S state, List<Agent<S>> some) {
      this.state = state;
      this.some = some;
    }

    @Override
    public void act(int agent) throws Exception {
      for (Action<? super S> action : some.get(agent).actions) {
        action.run(state);
      }
    }

    @Override
    public @Nullable String broken() {
      return first(invariants, "invariant");
    }

    @Override
    public @Nullable String brokenAtEnd() {
      return first(ends, "end check");
    }

    private @Nullable Object shown() {
      return state instanceof VersionedState<?> versioned ? versioned.read() : state;
    }

    private @Nullable String first(List<Check<S>> checks, String kind) {
      for (Check<S> check : checks) {
        if (!check.holds.test(state)) {
          return "%s `%s` does not hold: %s".formatted(kind, check.says, shown());
        }
      }
      return null;
    }
  }
}
