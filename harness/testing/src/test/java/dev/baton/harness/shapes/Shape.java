package dev.baton.harness.shapes;

import dev.baton.harness.Scenario;
import dev.baton.harness.Scenario.Action;
import dev.baton.harness.schedule.FailureKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A small program with a known concurrency bug, written anew from what it is said to do, broken and
 * fixed.
 *
 * @param name what the benchmark calls it
 * @param from the benchmark: SCTBench (Thomson, Donaldson, Betts, 2016) or JaConTeBe (Lin, Marinov,
 *     Zhong, 2015)
 * @param says the bug
 * @param kind how the explorer sees it
 * @param broken the program with the bug
 * @param fixed the program without
 */
public record Shape(
    String name, String from, String says, FailureKind kind, Body broken, Body fixed) {

  /** Who does what, and what has to hold at the end. */
  public static final class Body {
    private final Supplier<Cells> fresh;
    private final List<Action<Cells>> agents = new ArrayList<>();
    private Predicate<Cells> end = cells -> true;

    Body(String locks) {
      this(() -> new Cells(locks));
    }

    Body(Supplier<Cells> fresh) {
      this.fresh = fresh;
    }

    Body agent(Action<Cells> action) {
      agents.add(action);
      return this;
    }

    Body agents(int count, Action<Cells> action) {
      for (int i = 0; i < count; i++) {
        agents.add(action);
      }
      return this;
    }

    Body end(Predicate<Cells> holds) {
      end = holds;
      return this;
    }

    /** As a scenario. */
    public Scenario<Cells> scenario(String name) {
      Scenario<Cells> scenario = Scenario.of(name, fresh).maxSteps(150);
      for (int i = 0; i < agents.size(); i++) {
        scenario = scenario.agent("agent-" + (i + 1), agents.get(i));
      }
      return scenario.end("the end is right", end);
    }

    /** On plain threads, once; for tools that schedule threads by themselves. */
    public void onThreads() {
      Cells cells = fresh.get();
      List<Throwable> thrown = new ArrayList<>();
      List<Thread> threads = new ArrayList<>();
      for (Action<Cells> agent : agents) {
        threads.add(
            new Thread(
                () -> {
                  try {
                    agent.run(cells);
                  } catch (Exception e) {
                    thrown.add(e);
                  }
                }));
      }
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
      if (!thrown.isEmpty() || !end.test(cells)) {
        throw new IllegalStateException("the bug shows");
      }
    }
  }
}
