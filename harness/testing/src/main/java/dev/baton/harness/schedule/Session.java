package dev.baton.harness.schedule;

import dev.baton.harness.carrier.Carrier;
import dev.baton.harness.carrier.Carriers;
import dev.baton.harness.schedule.Operation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a program again and again, one agent at a time. At a point an agent says what it is about to
 * do and gives the turn back; the strategy says who has it next. The agent that gives the turn up
 * decides by itself, so that going on costs nothing and a switch costs one hand-over.
 *
 * <p>Between two points exactly one agent runs, and each hand-over is a volatile write and read, so
 * the fields here need no lock. Use from one thread; {@link #current} is what agents see.
 */
public final class Session implements AutoCloseable {
  private static final ThreadLocal<@Nullable Session> CURRENT = new ThreadLocal<>();

  private static final Operation STARTS = new Operation(Kind.START, "starts", null);

  private final Program program;
  private final Strategy strategy;
  private final Carrier carrier;
  private final List<Lane> lanes = new ArrayList<>();
  private final SortedMap<String, Long> counts = new TreeMap<>();
  private Trace trace;
  private Turn turn;
  private int running = Carrier.CALLER;
  private boolean inside = true;
  private boolean stopping;
  private boolean hung;

  /** A session over the carrier of this JVM. */
  public Session(Program program, Strategy strategy) {
    this.program = program;
    this.strategy = strategy;
    this.carrier = Carriers.make();
    this.trace = new Trace(program, lanes, NOTHING);
    this.turn = new Turn(program.limits(), lanes, strategy, trace);
  }

  private static final Program.Play NOTHING =
      new Program.Play() {
        @Override
        public void act(int agent) {}

        @Override
        public @Nullable String broken() {
          return null;
        }

        @Override
        public @Nullable String brokenAtEnd() {
          return null;
        }
      };

  /** The session that schedules the calling code; null outside, and while checks are made. */
  public static @Nullable Session current() {
    Session session = CURRENT.get();
    return session == null || session.inside ? null : session;
  }

  /** Whether the session can make another run: not after an agent hung. */
  public boolean usable() {
    return !hung;
  }

  /** Makes one run as the strategy decides; {@link Strategy#begin} has been called. */
  public Run run() {
    Session outer = CURRENT.get();
    CURRENT.set(this);
    try {
      Program.Play play = program.fresh().get();
      trace = new Trace(program, lanes, play);
      turn = new Turn(program.limits(), lanes, strategy, trace);
      for (int i = 0; i < program.agents().size(); i++) {
        int agent = i;
        lane(i).begin(program.agents().get(i), STARTS, () -> play.act(agent));
      }
      turn.open(program.agents().size());
      drive(turn.decide());
      trace.checkEnd();
      unwind();
      return trace.run();
    } finally {
      inside = true;
      if (outer == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(outer);
      }
    }
  }

  private Lane lane(int number) {
    if (number == lanes.size()) {
      lanes.add(new Lane(number));
      carrier.open(number, () -> perform(number));
    }
    return lanes.get(number);
  }

  private void drive(int first) {
    if (first == Carrier.CALLER) {
      return;
    }
    running = first;
    inside = false;
    carrier.start(first);
    int seen;
    do {
      seen = trace.steps();
      if (carrier.awaitCaller(program.limits().patienceMillis())) {
        inside = true;
        return;
      }
    } while (seen != trace.steps());
    hung = true;
    inside = true;
    trace.hung(lanes.get(running), carrier.where(running));
  }

  private void unwind() {
    stopping = true;
    inside = false;
    for (int i = 0; i < turn.agents() && !hung; i++) {
      if (lanes.get(i).inBody) {
        running = i;
        carrier.start(i);
        hung = !carrier.awaitCaller(program.limits().patienceMillis());
      }
    }
    inside = true;
    stopping = false;
  }

  /** What a lane does with the turn that starts it: one body, then the turn goes on. */
  private void perform(int number) {
    CURRENT.set(this);
    Lane me = lanes.get(number);
    me.inBody = true;
    try {
      me.act();
    } catch (Stopped e) {
      me.state = Lane.State.DEAD;
    } catch (Throwable e) {
      if (!stopping) {
        trace.threw(me, e);
      }
    }
    me.inBody = false;
    if (me.state != Lane.State.DEAD) {
      me.state = Lane.State.ENDED;
    }
    passOn(me);
  }

  private void passOn(Lane me) {
    int next = Carrier.CALLER;
    if (!stopping) {
      inside = true;
      trace.watch();
      next = turn.decide();
      inside = next == Carrier.CALLER;
    }
    if (next != me.number) {
      running = next;
      carrier.transfer(me.number, next);
    }
  }

  /** The agent is about to do something that others may see: whoever is chosen goes on. */
  public void point(Operation operation) {
    await(operation, null, () -> null);
  }

  /** Like {@link #point}, but the agent cannot move before the condition holds. */
  public void await(
      Operation operation, @Nullable BooleanSupplier ready, Supplier<@Nullable String> holder) {
    Lane me = lanes.get(running);
    suspend(me, () -> me.announce(operation, ready, holder));
  }

  /** Another agent has to move before this one does, if one can. */
  public void pause(String label) {
    Lane me = lanes.get(running);
    suspend(
        me,
        () -> {
          me.announce(Operation.here(label), null, null);
          me.pausedAt = trace.steps();
        });
  }

  private void suspend(Lane me, Runnable announce) {
    if (stopping) {
      throw new Stopped();
    }
    announce.run();
    passOn(me);
    if (stopping) {
      throw new Stopped();
    }
  }

  /** An answer below {@code options} that the strategy picks; every one is tried by a search. */
  public int choose(int options) {
    if (stopping) {
      throw new Stopped();
    }
    return turn.choose(options);
  }

  /** Starts another agent, which from now on is scheduled like the others; its number. */
  public int fork(String name, Body body) {
    return fork(name, STARTS, body);
  }

  /** The same for an agent that first does this. */
  public int fork(String name, Operation first, Body body) {
    int number = turn.agents();
    String unique = turn.unique(name);
    lane(number).begin(unique, first, body::run);
    turn.open(number + 1);
    return number;
  }

  /** Waits until the agent has ended. */
  public void join(int agent) {
    Lane other = lanes.get(agent);
    await(
        new Operation(Kind.JOIN, "join " + other.name, agent),
        () -> other.state == Lane.State.ENDED,
        () -> other.name);
  }

  /** A signal on the resource was given and nobody waited for it. */
  public void missed(Object resource) {
    trace.missed(resource, name());
  }

  /** The names of those who hold something in this run, by what they hold; for who knows it. */
  public Map<Object, String> holders() {
    return trace.holders;
  }

  /** The time of this run, in nanoseconds: it passes only where a wait times out. */
  public long clock() {
    return trace.clock;
  }

  /** A wait of so many nanoseconds timed out. */
  public void advance(long nanos) {
    trace.clock += nanos;
  }

  /** Says what came of the present step. */
  public void note(String text) {
    trace.note(text);
  }

  /** Counts something over all runs, such as a commit. */
  public void count(String what) {
    counts.merge(what, 1L, Long::sum);
  }

  /** What was counted over all runs. */
  public SortedMap<String, Long> counts() {
    return new TreeMap<>(counts);
  }

  /** The name of the agent that runs. */
  public String name() {
    return lanes.get(running).name;
  }

  /** What an agent does. */
  public interface Body {
    /** From beginning to end. */
    void run() throws Exception;
  }

  @Override
  public void close() {
    carrier.close();
  }
}
