package dev.baton.harness.zoo;

import dev.baton.harness.Point;
import dev.baton.harness.VersionedStateContract;
import dev.baton.patterns.BoundedRetry;
import dev.baton.patterns.RetryAction;
import dev.baton.patterns.Versioned;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Wrong versioned states. */
final class VersionedZoo {
  static final List<Wrong> ALL =
      List.of(
          wrong(
              "writes without looking at the version",
              "refusesAVersionThatWasReplaced",
              Blind::new),
          wrong("compares, and writes a step later", "everyScheduleIsLinearizable", Late::new),
          wrong("keeps value and version apart", "everyScheduleIsLinearizable", Torn::new),
          wrong("keeps the version of an equal value", "versionsGrowByOne", SameValue::new),
          wrong("counts versions in twos", "writesOnTheCurrentVersion", Twos::new),
          wrong("takes a hash for a version", "writesOnTheCurrentVersion", Hashed::new),
          wrong(
              "goes back to an old version with an old value",
              "aValueThatComesBackIsANewVersion",
              Aba::new),
          wrong(
              "tells the expected version in a conflict",
              "refusesAVersionThatWasReplaced",
              Liar::new),
          wrong(
              "writes, and then reports a conflict",
              "refusesAVersionThatWasReplaced",
              WritesAnyway::new),
          wrong("takes future versions", "refusesAVersionThatNeverWas", Future::new),
          wrong("shares its value with all states", "statesAreIndependent", Shared::new),
          wrong("calls every version current", "onlyTheTestedVersion", AlwaysCurrent::new),
          wrong(
              "calls older versions current",
              "onlyTheVersionThatIsReadIsCurrent",
              OlderCurrent::new),
          wrong(
              "retries an update without reading again",
              "updatesAgainAfterAConflict",
              BlindRetry::new),
          wrong("retries an update without end", "updatesEndWithTheirBound", Endless::new),
          wrong(
              "gives up an update at the first conflict",
              "updatesAgainAfterAConflict",
              NoRetry::new),
          wrong(
              "tells the old version after a write", "writesOnTheCurrentVersion", OldVersion::new),
          wrong("is empty until it is written", "beginsWithItsValue", Empty::new),
          wrong("reads from a cache of each thread", "realThreadsAreLinearizable", Cached::new),
          wrong(
              "drops a write when two come at once, and says nothing",
              "everyScheduleIsLinearizable",
              Dropping::new));

  private VersionedZoo() {}

  private static Wrong wrong(
      String name, String law, Function<String, VersionedState<String>> factory) {
    return new Wrong(
        name,
        law.equals("onlyTheTestedVersion") ? "onlyTheVersionThatIsReadIsCurrent" : law,
        new VersionedStateContract() {
          @Override
          protected VersionedState<String> state(String initial) {
            return factory.apply(initial);
          }

          @Override
          protected Duration budget() {
            return Duration.ofMillis(150);
          }
        });
  }

  /** A right one, in which each animal breaks one thing. */
  private static class Right implements VersionedState<String> {
    volatile Versioned<String> now;

    Right(String initial) {
      now = new Versioned<>(initial, 0);
    }

    @Override
    public Versioned<String> read() {
      return now;
    }

    @Override
    public synchronized WriteResult<String> write(String next, long expected) {
      return fits(expected) ? replace(next, now.version() + 1) : refuse();
    }

    boolean fits(long expected) {
      return now.version() == expected;
    }

    WriteResult<String> replace(String next, long version) {
      now = new Versioned<>(next, version);
      return new WriteResult.Written<>(now);
    }

    WriteResult<String> refuse() {
      return new WriteResult.Conflict<>(now);
    }
  }

  private static final class Blind extends Right {
    Blind(String initial) {
      super(initial);
    }

    @Override
    boolean fits(long expected) {
      return true;
    }
  }

  private static final class Late extends Right {
    Late(String initial) {
      super(initial);
    }

    @Override
    public Versioned<String> read() {
      Point.read("state");
      return now;
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // that is what is wrong
    public WriteResult<String> write(String next, long expected) {
      Point.read("state");
      if (!fits(expected)) {
        return refuse();
      }
      Point.write("state");
      return replace(next, expected + 1);
    }
  }

  private static final class Torn extends Right {
    private volatile String value;

    Torn(String initial) {
      super(initial);
      value = initial;
    }

    @Override
    public Versioned<String> read() {
      Point.read("value");
      String seen = value;
      Point.read("version");
      return new Versioned<>(seen, now.version());
    }

    @Override
    public WriteResult<String> write(String next, long expected) {
      Versioned<String> written = new Versioned<>(next, expected + 1);
      Point.write("version");
      synchronized (this) {
        if (!fits(expected)) {
          return new WriteResult.Conflict<>(new Versioned<>(value, now.version()));
        }
        now = written;
      }
      Point.write("value");
      value = next;
      return new WriteResult.Written<>(written);
    }
  }

  private static final class SameValue extends Right {
    SameValue(String initial) {
      super(initial);
    }

    @Override
    WriteResult<String> replace(String next, long version) {
      return super.replace(next, next.equals(now.value()) ? now.version() : version);
    }
  }

  private static final class Twos extends Right {
    Twos(String initial) {
      super(initial);
    }

    @Override
    WriteResult<String> replace(String next, long version) {
      return super.replace(next, version + 1);
    }
  }

  private static final class Hashed extends Right {
    Hashed(String initial) {
      super(initial);
      now = new Versioned<>(initial, initial.hashCode());
    }

    @Override
    WriteResult<String> replace(String next, long version) {
      return super.replace(next, next.hashCode());
    }
  }

  private static final class Aba extends Right {
    private final Versioned<String> first;

    Aba(String initial) {
      super(initial);
      first = now;
    }

    @Override
    WriteResult<String> replace(String next, long version) {
      return super.replace(next, next.equals(first.value()) ? first.version() : version);
    }
  }

  private static final class Liar extends Right {
    Liar(String initial) {
      super(initial);
    }

    @Override
    WriteResult<String> refuse() {
      return new WriteResult.Conflict<>(new Versioned<>("", now.version() - 1));
    }
  }

  private static final class WritesAnyway extends Right {
    WritesAnyway(String initial) {
      super(initial);
    }

    @Override
    public synchronized WriteResult<String> write(String next, long expected) {
      boolean fits = fits(expected);
      WriteResult<String> written = replace(next, now.version() + 1);
      return fits ? written : refuse();
    }
  }

  private static final class Future extends Right {
    Future(String initial) {
      super(initial);
    }

    @Override
    boolean fits(long expected) {
      return expected >= now.version();
    }
  }

  private static final class Shared extends Right {
    private static volatile Versioned<String> all = new Versioned<>("", 0);

    Shared(String initial) {
      super(initial);
      all = new Versioned<>(initial, 0);
    }

    @Override
    public Versioned<String> read() {
      return all;
    }

    @Override
    public synchronized WriteResult<String> write(String next, long expected) {
      now = all;
      WriteResult<String> result = super.write(next, expected);
      all = now;
      return result;
    }
  }

  private static final class AlwaysCurrent extends Right {
    AlwaysCurrent(String initial) {
      super(initial);
    }

    @Override
    public boolean isCurrent(long version) {
      return true;
    }
  }

  private static final class OlderCurrent extends Right {
    OlderCurrent(String initial) {
      super(initial);
    }

    @Override
    public boolean isCurrent(long version) {
      return version <= now.version();
    }
  }

  private static final class BlindRetry extends Right {
    BlindRetry(String initial) {
      super(initial);
    }

    @Override
    public WriteResult<String> update(BoundedRetry retry, UnaryOperator<String> change) {
      String next = change.apply(read().value());
      while (true) {
        WriteResult<String> result = write(next, read().version());
        if (result instanceof WriteResult.Written || retry.next("again") != RetryAction.RETRY) {
          return result;
        }
      }
    }
  }

  private static final class Endless extends Right {
    Endless(String initial) {
      super(initial);
    }

    @Override
    public WriteResult<String> update(BoundedRetry retry, UnaryOperator<String> change) {
      while (true) {
        Versioned<String> seen = read();
        WriteResult<String> result = write(change.apply(seen.value()), seen.version());
        if (result instanceof WriteResult.Written) {
          return result;
        }
      }
    }
  }

  private static final class NoRetry extends Right {
    NoRetry(String initial) {
      super(initial);
    }

    @Override
    public WriteResult<String> update(BoundedRetry retry, UnaryOperator<String> change) {
      Versioned<String> seen = read();
      return write(change.apply(seen.value()), seen.version());
    }
  }

  private static final class OldVersion extends Right {
    OldVersion(String initial) {
      super(initial);
    }

    @Override
    WriteResult<String> replace(String next, long version) {
      super.replace(next, version);
      return new WriteResult.Written<>(new Versioned<>(next, version - 1));
    }
  }

  private static final class Empty extends Right {
    Empty(String initial) {
      super("");
    }
  }

  private static final class Cached extends Right {
    private final ThreadLocal<Versioned<String>> cache = new ThreadLocal<>();

    Cached(String initial) {
      super(initial);
      cache.set(now);
    }

    @Override
    public Versioned<String> read() {
      if (cache.get() == null || Thread.currentThread().getName().equals("main")) {
        cache.set(now);
      }
      return cache.get();
    }
  }

  private static final class Dropping extends Right {
    private boolean busy;

    Dropping(String initial) {
      super(initial);
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // that is what is wrong
    public WriteResult<String> write(String next, long expected) {
      Point.write("state");
      if (busy) {
        return new WriteResult.Written<>(new Versioned<>(next, expected + 1));
      }
      busy = true;
      Point.write("state");
      WriteResult<String> result = fits(expected) ? replace(next, expected + 1) : refuse();
      busy = false;
      return result;
    }
  }
}
