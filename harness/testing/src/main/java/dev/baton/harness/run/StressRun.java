package dev.baton.harness.run;

import dev.baton.harness.report.RunReport;
import dev.baton.harness.report.TestResult;
import dev.baton.harness.report.TestResult.Status;
import dev.baton.harness.report.Timeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Finds what can be stressed on a class path and runs it, one after the other: explorations, jqwik
 * properties, JUnit tests that carry the tag {@code baton}, as contracts do, and jcstress tests.
 * What failed last time comes first, then by name. When the budget is spent, the rest is reported
 * as not run.
 */
public final class StressRun {
  private static final long LEAST_MILLIS = 50;

  /**
   * Kept, or the level of its logger would be lost: it says at every test that it has no memory.
   */
  private static final Logger JQWIK =
      Logger.getLogger("net.jqwik.engine.DefaultJqwikConfiguration");

  private final RunOptions options;
  private final RunListener listener;
  private final JcstressTests jcstress;
  private final List<TestResult> results = new ArrayList<>();

  private record Found(TestIdentifier test, String name, String kind) {}

  private StressRun(RunOptions options, RunListener listener) {
    this.options = options;
    this.listener = listener;
    this.jcstress = new JcstressTests(options, listener);
  }

  /**
   * Runs.
   *
   * @throws IllegalArgumentException when a path does not exist, or nothing is found to run
   */
  public static RunReport run(RunOptions options, RunListener listener) {
    return new StressRun(options, listener).run();
  }

  private RunReport run() {
    long start = System.nanoTime();
    JQWIK.setLevel(Level.WARNING);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(urls(), StressRun.class.getClassLoader())) {
      thread.setContextClassLoader(loader);
      Launcher launcher = LauncherFactory.create();
      List<Found> tests = discover(launcher);
      // half of the time for each half, so that neither starves the other
      long forJcstress =
          jcstress.exist() ? options.budget().toMillis() / (tests.isEmpty() ? 1 : 2) : 0;
      for (int i = 0; i < tests.size(); i++) {
        one(launcher, tests, i, options.budget().toMillis() - forJcstress - millisSince(start));
      }
      if (forJcstress > 0) {
        results.addAll(jcstress.run(forJcstress));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading the class path " + options.classPath(), e);
    } finally {
      thread.setContextClassLoader(before);
    }
    remember();
    return new RunReport(results, options.seed(), options.shard().toString(), millisSince(start));
  }

  private static long millisSince(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }

  private URL[] urls() {
    List<URL> urls = new ArrayList<>();
    for (Path path : options.classPath()) {
      if (!Files.exists(path)) {
        throw new IllegalArgumentException(
            "`"
                + path
                + "` does not exist: compile first, and name directories or jars of classes");
      }
      try {
        urls.add(path.toUri().toURL());
      } catch (MalformedURLException e) {
        throw new IllegalArgumentException("`" + path + "` cannot stand on a class path", e);
      }
    }
    return urls.toArray(URL[]::new);
  }

  private List<Found> discover(Launcher launcher) {
    TestPlan plan =
        launcher.discover(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(
                    DiscoverySelectors.selectClasspathRoots(
                        new LinkedHashSet<>(options.classPath())))
                .build());
    List<Found> all = new ArrayList<>();
    for (TestIdentifier root : plan.getRoots()) {
      for (TestIdentifier test : plan.getDescendants(root)) {
        Names.kind(plan, test).ifPresent(kind -> all.add(new Found(test, Names.of(test), kind)));
      }
    }
    if (all.isEmpty() && !jcstress.exist()) {
      throw new IllegalArgumentException(
          "nothing to run on "
              + options.classPath()
              + ": no method with @Explore, no jqwik property, no contract, no jcstress test");
    }
    return chosen(all);
  }

  private List<Found> chosen(List<Found> all) {
    Set<String> failed = new LastFailed(options.memory()).read();
    List<Found> chosen =
        all.stream()
            .filter(f -> f.name.contains(options.only()) && options.shard().has(f.name))
            .sorted(
                Comparator.comparing((Found f) -> !failed.contains(f.name))
                    .thenComparing(f -> f.name))
            .toList();
    if (chosen.isEmpty() && !options.only().isEmpty() && !jcstress.exist()) {
      throw new IllegalArgumentException(
          "no test has `"
              + options.only()
              + "` in its name; the first of them is `"
              + all.get(0).name
              + "`");
    }
    return chosen;
  }

  private void one(Launcher launcher, List<Found> tests, int index, long millisLeft) {
    Found found = tests.get(index);
    listener.begins(index, tests.size(), found.name, Math.max(0, millisLeft / 1000));
    if (millisLeft <= 0) {
      results.add(
          new TestResult(
              found.name,
              found.kind,
              Status.NOT_RUN,
              0,
              "the budget was spent",
              "",
              "",
              "",
              Timeline.NONE));
      return;
    }
    long share = Math.max(LEAST_MILLIS, millisLeft / (tests.size() - index));
    ResultListener heard = new ResultListener(found.name, found.kind);
    launcher.execute(
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectUniqueId(found.test.getUniqueId()))
            .configurationParameter(Settings.SEED, String.valueOf(options.seed()))
            .configurationParameter(Settings.MILLIS, String.valueOf(share))
            .configurationParameter(Settings.REPLAY, options.replay())
            .build(),
        heard);
    results.add(heard.result());
  }

  private void remember() {
    List<String> ran = new ArrayList<>();
    List<String> failed = new ArrayList<>();
    for (TestResult result : results) {
      if (result.status() != Status.NOT_RUN) {
        ran.add(result.name());
      }
      if (result.status() == Status.FAILED) {
        failed.add(result.name());
      }
    }
    new LastFailed(options.memory()).update(ran, failed);
  }
}
