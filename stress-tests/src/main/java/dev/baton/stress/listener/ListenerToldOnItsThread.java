package dev.baton.stress.listener;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.CoordinationListener;
import dev.baton.patterns.Operation;
import dev.baton.patterns.TaskOwnership;
import dev.baton.stress.time.Window;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/**
 * Two agents lock tasks that share a listener. Is what each of them began ended by itself?
 *
 * <p><b>Believed because</b> a listener is called on the thread of the operation, with no hand-over
 * in between.
 *
 * <p><b>If it were seen,</b> a scheduler moves the wrong agent.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=ListenerToldOnItsThread}
 */
public final class ListenerToldOnItsThread {
  private ListenerToldOnItsThread() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "each its own")
  @Outcome(expect = Expect.FORBIDDEN, desc = "an operation was ended by another thread")
  @State
  public static class Shipped {
    private final Watch watch = new Watch();
    private final TaskOwnership one = TaskOwnership.of("one", "a").observed(watch);
    private final TaskOwnership other = TaskOwnership.of("other", "a").observed(watch);

    @Actor
    public void first(ZZ_Result r) {
      one.lock("a");
      r.r1 = "one".equals(watch.last.get());
    }

    @Actor
    public void second(ZZ_Result r) {
      other.lock("a");
      r.r2 = "other".equals(watch.last.get());
    }

    private static final class Watch implements CoordinationListener {
      private final ThreadLocal<String> last = new ThreadLocal<>();

      @Override
      public void after(Operation operation) {
        last.set(operation.task());
      }
    }
  }

  /** Weakened: one field for what was last seen. */
  @Twin("one field for what was last seen")
  @JCStressTest
  @Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "each its own")
  @Outcome(
      id = {"true, false", "false, true", "false, false"},
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "an operation was ended by another thread")
  @State
  public static class Weakened {
    private volatile String last = "";

    @Actor
    public void first(ZZ_Result r) {
      last = "one";
      Window.stayOpen();
      r.r1 = last.equals("one");
    }

    @Actor
    public void second(ZZ_Result r) {
      last = "other";
      Window.stayOpen();
      r.r2 = last.equals("other");
    }
  }
}
