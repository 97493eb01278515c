package dev.baton.stress.versioned;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.Versioned;
import dev.baton.patterns.VersionedState;
import dev.baton.stress.time.Window;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JI_Result;

/**
 * A value with a plain field is written. Can who reads its version find the field not yet set?
 *
 * <p><b>Believed because</b> the compare-and-set releases what was done before it, and the read
 * acquires it.
 *
 * <p><b>If it were seen,</b> an agent works on half a document.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=VersionedStatePublication}
 */
public final class VersionedStatePublication {
  private VersionedStatePublication() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "before the write")
  @Outcome(id = "1, 42", expect = Expect.ACCEPTABLE, desc = "the whole value")
  @Outcome(expect = Expect.FORBIDDEN, desc = "the value was seen half made")
  @State
  public static class Shipped {
    private final VersionedState<Box> state = VersionedState.of(new Box(1));

    @Actor
    public void first() {
      state.write(new Box(42), 0);
    }

    @Actor
    public void second(JI_Result r) {
      Versioned<Box> seen = state.read();
      r.r1 = seen.version();
      r.r2 = seen.value().content;
    }

    private static final class Box {
      private int content;

      Box(int content) {
        this.content = content;
      }
    }
  }

  /** Weakened: published first, filled after. */
  @Twin("published first, filled after")
  @JCStressTest
  @Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "before the write")
  @Outcome(id = "1, 42", expect = Expect.ACCEPTABLE, desc = "the whole value")
  @Outcome(
      id = "1, 0",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the value was seen half made")
  @State
  public static class Weakened {
    private volatile Box box = new Box(0, 1);

    @Actor
    public void first() {
      Box next = new Box(1, 0);
      box = next;
      Window.stayOpen();
      next.content = 42;
    }

    @Actor
    public void second(JI_Result r) {
      Box seen = box;
      r.r1 = seen.version;
      r.r2 = seen.content;
    }

    private static final class Box {
      private final long version;
      private int content;

      Box(long version, int content) {
        this.version = version;
        this.content = content;
      }
    }
  }
}
