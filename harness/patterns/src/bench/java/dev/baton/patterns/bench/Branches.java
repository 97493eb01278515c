package dev.baton.patterns.bench;

import dev.baton.patterns.FanOut;
import dev.baton.patterns.SubtaskResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** 10 000 branches that do nothing, 8 at once, beside a bare executor of 8 threads. */
@State(Scope.Benchmark)
public class Branches {
  private static final int BOUND = 8;
  private final List<Integer> items = IntStream.range(0, 10_000).boxed().toList();

  @Benchmark
  public List<Integer> branchesBare() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(BOUND);
    try {
      List<Callable<Integer>> tasks = new ArrayList<>(items.size());
      items.forEach(item -> tasks.add(() -> item));
      List<Integer> results = new ArrayList<>(items.size());
      for (Future<Integer> done : pool.invokeAll(tasks)) {
        results.add(done.get());
      }
      return results;
    } finally {
      pool.shutdown();
    }
  }

  @Benchmark
  public List<SubtaskResult<Integer>> branchesPattern() {
    return FanOut.over(items).concurrency(BOUND).<Integer>run(i -> i).results();
  }
}
