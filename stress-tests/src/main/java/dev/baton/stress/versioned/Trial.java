package dev.baton.stress.versioned;

import dev.baton.stress.Twin;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

public class Trial {
  @JCStressTest
  @State
  @Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "both")
  @Outcome(expect = Expect.FORBIDDEN, desc = "lost")
  public static class Shipped {
    private final AtomicInteger value = new AtomicInteger();

    @Actor
    public void first() {
      value.incrementAndGet();
    }

    @Actor
    public void second() {
      value.incrementAndGet();
    }

    @Arbiter
    public void end(I_Result r) {
      r.r1 = value.get();
    }
  }

  @Twin("plain increment")
  @JCStressTest
  @State
  @Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "both")
  @Outcome(id = "1", expect = Expect.ACCEPTABLE_INTERESTING, desc = "lost")
  public static class Weakened {
    private int value;

    @Actor
    public void first() {
      value++;
    }

    @Actor
    public void second() {
      value++;
    }

    @Arbiter
    public void end(I_Result r) {
      r.r1 = value;
    }
  }
}
