package dev.baton.stress.state;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.CoordinationState;
import dev.baton.patterns.OwnershipViolation;
import dev.baton.patterns.StateKey;
import dev.baton.stress.time.Window;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZL_Result;

/**
 * An agent writes a key that it does not own, and is refused. Can a reader see its value for a
 * moment?
 *
 * <p><b>Believed because</b> the owner is looked at before anything is written.
 *
 * <p><b>If it were seen,</b> an agent acts on what nobody was allowed to say.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=StateForeignPutIsNeverSeen}
 */
public final class StateForeignPutIsNeverSeen {
  private StateForeignPutIsNeverSeen() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(id = "true, own", expect = Expect.ACCEPTABLE, desc = "refused, and never there")
  @Outcome(expect = Expect.FORBIDDEN, desc = "a refused value was seen")
  @State
  public static class Shipped {
    private static final StateKey<String> DRAFT = StateKey.ownedBy("writer", "draft", String.class);
    private final CoordinationState state = CoordinationState.of(DRAFT);

    {
      state.as("writer").put(DRAFT, "own");
    }

    @Actor
    public void first(ZL_Result r) {
      try {
        state.as("reviewer").put(DRAFT, "foreign");
      } catch (OwnershipViolation refused) {
        r.r1 = true;
      }
    }

    @Actor
    public void second(ZL_Result r) {
      r.r2 = state.as("reader").get(DRAFT);
    }
  }

  /** Weakened: written first, looked at after, taken back. */
  @Twin("written first, looked at after, taken back")
  @JCStressTest
  @Outcome(id = "true, own", expect = Expect.ACCEPTABLE, desc = "refused, and never there")
  @Outcome(
      id = "true, foreign",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "a refused value was seen")
  @State
  public static class Weakened {
    private volatile String draft = "own";

    @Actor
    public void first(ZL_Result r) {
      String before = draft;
      draft = "foreign";
      Window.stayOpen();
      draft = before;
      r.r1 = true;
    }

    @Actor
    public void second(ZL_Result r) {
      r.r2 = draft;
    }
  }
}
