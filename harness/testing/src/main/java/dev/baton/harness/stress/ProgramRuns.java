package dev.baton.harness.stress;

import dev.baton.harness.schedule.Program;
import dev.baton.harness.schedule.Program.Play;
import dev.baton.harness.stress.StressResult.Failure;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the agents of a program on real threads, a stride of fresh plays at a time. */
public final class ProgramRuns {
  private static final int STRIDE = 64;

  private final Program program;
  private final Play[] plays = new Play[STRIDE];
  private final @Nullable String[] thrown = new @Nullable String[STRIDE];
  private long rounds;

  private ProgramRuns(Program program) {
    this.program = program;
  }

  /** Goes on until a run fails or the time is over. */
  public static StressResult of(Program program, Duration budget) {
    ProgramRuns runs = new ProgramRuns(program);
    Failure failure = runs.run(System.nanoTime() + budget.toNanos());
    return new StressResult(program.name(), 0, 1, runs.rounds, failure);
  }

  private @Nullable Failure run(long end) {
    try (Crew crew = new Crew(program.agents().size())) {
      do {
        for (int i = 0; i < STRIDE; i++) {
          plays[i] = program.fresh().get();
          thrown[i] = null;
        }
        if (!crew.run(this::act, program.limits().patienceMillis())) {
          return failure("the agents do not come back: " + crew.where());
        }
        rounds += STRIDE;
        for (int i = 0; i < STRIDE; i++) {
          String broken = broken(i);
          if (broken != null) {
            return failure(broken);
          }
        }
      } while (System.nanoTime() < end);
      return null;
    }
  }

  private void act(int member) {
    for (int i = 0; i < STRIDE; i++) {
      try {
        plays[i].act(member);
      } catch (Exception | AssertionError e) {
        thrown[i] = "`" + program.agents().get(member) + "` threw " + e;
      }
    }
  }

  private @Nullable String broken(int round) {
    if (thrown[round] != null) {
      return thrown[round];
    }
    String broken = plays[round].broken();
    return broken == null ? plays[round].brokenAtEnd() : broken;
  }

  private static Failure failure(String why) {
    return new Failure(new Plan(List.of()), List.of(), "", why, List.of());
  }
}
