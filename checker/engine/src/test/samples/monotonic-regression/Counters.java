import dev.baton.annotation.AgentRole;
import dev.baton.annotation.Coordinator;
import dev.baton.annotation.Monotonic;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A counter counts up; it is neither decreased nor reset. */
class Counters {
  @Monotonic int round;
  @Monotonic long best = 10;
  @Monotonic final AtomicInteger done = new AtomicInteger();
  @Monotonic final AtomicLong mark = new AtomicLong();

  Counters() {
    round = 1;
    done.set(0);
  }

  @AgentRole("writer")
  void forward(int next, long value) {
    round++;
    round += 2;
    round = round + 1;
    round = Math.max(round, next); // silent: never less than it was
    best = Math.max(value, best);
    if (next > round) { // silent: asked before it is set
      round = next;
    }
    if (best < value) {
      best = value;
    }
    best = value > best ? value : best; // silent: the greater of the two
    done.incrementAndGet();
    done.addAndGet(3);
    done.accumulateAndGet(next, Math::max); // silent: never less than it was
    done.updateAndGet(d -> d + 1);
    mark.updateAndGet(m -> Math.max(m, value));
  }

  @AgentRole("reviewer")
  void back(int next, long value) {
    round--; // want "`reviewer` moves `round` back, which only moves forward"
    round -= 2; // want "`reviewer` moves `round` back"
    round = round - 1; // want "`reviewer` moves `round` back"
    round = 0; // want "`reviewer` moves `round` back"
    round = Math.min(round, next); // want "`reviewer` moves `round` back"
    if (next < round) {
      round = next; // want "`reviewer` moves `round` back"
    }
    done.decrementAndGet(); // want "`reviewer` moves `done` back"
    done.addAndGet(-1); // want "`reviewer` moves `done` back"
    done.set(0); // want "`reviewer` moves `done` back"
    mark.updateAndGet(m -> m - 1); // want "`reviewer` moves `mark` back"
  }

  @Coordinator
  void start() {
    round = 0;
  }
}
