package dev.baton.patterns.bench;

import dev.baton.patterns.Versioned;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;
import java.util.HashMap;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Several threads on one state: read, compute, write if nobody has written. */
@State(Scope.Benchmark)
public class Contended {
  private final VersionedState<Long> state = VersionedState.of(0L);
  private final TextbookMap map = new TextbookMap();

  /** The textbook form: a map of versioned values, every method synchronized. */
  private static final class TextbookMap {
    private final Map<String, Versioned<Long>> values = new HashMap<>(Map.of("k", of(0)));

    private static Versioned<Long> of(long version) {
      return new Versioned<>(version, version);
    }

    synchronized Versioned<Long> read(String key) {
      return values.get(key);
    }

    synchronized boolean write(String key, Long next, long expected) {
      boolean current = values.get(key).version() == expected;
      if (current) {
        values.put(key, new Versioned<>(next, expected + 1));
      }
      return current;
    }
  }

  @Benchmark
  public boolean updateBare() {
    Versioned<Long> seen = map.read("k");
    return map.write("k", seen.value() + 1, seen.version());
  }

  @Benchmark
  public boolean updatePattern() {
    Versioned<Long> seen = state.read();
    return state.write(seen.value() + 1, seen.version()) instanceof WriteResult.Written;
  }

  @Benchmark
  public boolean commitBare() {
    while (!updateBare()) {
      Thread.onSpinWait();
    }
    return true;
  }

  @Benchmark
  public boolean commitPattern() {
    while (!updatePattern()) {
      Thread.onSpinWait();
    }
    return true;
  }
}
