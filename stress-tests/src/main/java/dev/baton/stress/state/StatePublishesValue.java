package dev.baton.stress.state;

import dev.baton.annotation.SharedRead;
import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.CoordinationState;
import dev.baton.patterns.StateKey;
import dev.baton.stress.time.Window;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * A value with a plain field is put. Can a reader find the field not yet set?
 *
 * <p><b>Believed because</b> a put releases what was done before it, and a get acquires it.
 *
 * <p><b>If it were seen,</b> an agent works on half a document.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=StatePublishesValue}
 */
public final class StatePublishesValue {
  private StatePublishesValue() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(id = "0", expect = Expect.ACCEPTABLE, desc = "before the put")
  @Outcome(id = "42", expect = Expect.ACCEPTABLE, desc = "the whole value")
  @Outcome(expect = Expect.FORBIDDEN, desc = "the value was seen half made")
  @State
  public static class Shipped {
    private static final StateKey<Box> BOX = StateKey.ownedBy("a", "box", Box.class);
    private final CoordinationState state = CoordinationState.of(BOX);

    @Actor
    public void first() {
      state.as("a").put(BOX, new Box(42));
    }

    @Actor
    public void second(I_Result r) {
      Box seen = state.as("b").get(BOX);
      r.r1 = seen == null ? 0 : seen.content;
    }

    /** Plain on purpose: a final field would be published whatever the put does. */
    @SharedRead
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
  @Outcome(id = "0", expect = Expect.ACCEPTABLE, desc = "before the put")
  @Outcome(id = "42", expect = Expect.ACCEPTABLE, desc = "the whole value")
  @Outcome(id = "-1", expect = Expect.ACCEPTABLE_INTERESTING, desc = "the value was seen half made")
  @State
  public static class Weakened {
    private volatile @Nullable Box box;

    @Actor
    public void first() {
      Box next = new Box();
      box = next;
      Window.stayOpen();
      next.content = 42;
    }

    @Actor
    public void second(I_Result r) {
      Box seen = box;
      r.r1 = seen == null ? 0 : seen.content;
    }

    private static final class Box {
      private int content = -1;
    }
  }
}
