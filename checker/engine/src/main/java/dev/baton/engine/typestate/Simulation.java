package dev.baton.engine.typestate;

import dev.baton.engine.code.Flow;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Runs a {@link Protocol} over all paths of a body. Paths that meet in one state of the protocol go
 * on as one, with what both of them assumed (property simulation).
 *
 * @param <S> the states of the protocol
 */
public final class Simulation<S> {
  /** A body with more steps than this is left undecided: nothing is claimed of it. */
  private static final int MOST_STEPS = 60_000;

  /** How a path leaves the body. */
  public record Exit<S>(int op, S state, boolean thrown) {}

  private record Point<S>(int op, S state) {}

  private final Body body;
  private final Flow flow;
  private final Protocol<S> protocol;
  private final Map<Point<S>, Assumptions> seen = new HashMap<>();
  private final Deque<Point<S>> work = new ArrayDeque<>();
  private final Map<Integer, Set<S>> before = new HashMap<>();
  private final Map<Exit<S>, Boolean> exits = new LinkedHashMap<>();
  private boolean decided = true;

  private Simulation(Body body, Protocol<S> protocol) {
    this.body = body;
    this.flow = body.flow();
    this.protocol = protocol;
  }

  /** All that can happen. */
  public static <S> Simulation<S> run(Body body, Protocol<S> protocol) {
    Simulation<S> simulation = new Simulation<>(body, protocol);
    simulation.run();
    return simulation;
  }

  /** The states in which an op can be come to; none where nothing is claimed. */
  public Set<S> before(int op) {
    return decided ? before.getOrDefault(op, Set.of()) : Set.of();
  }

  /** How paths leave the body; none where nothing is claimed. */
  public Collection<Exit<S>> exits() {
    return decided ? exits.keySet() : List.of();
  }

  private void run() {
    arrive(flow.entry(), protocol.start(), Assumptions.NONE);
    int steps = 0;
    while (!work.isEmpty()) {
      if (steps++ > MOST_STEPS) {
        decided = false;
        return;
      }
      Point<S> point = work.remove();
      Assumptions assumed = seen.get(point);
      if (assumed != null && point.op < flow.size()) {
        step(point.op, point.state, assumed);
      }
    }
  }

  private void step(int at, S state, Assumptions assumed) {
    Op op = body.op(at);
    if (op instanceof Op.Throw || protocol.canThrow(at, state)) {
      raise(at, protocol.raised(at, state), assumed);
    }
    if (op instanceof Op.Throw) {
      return;
    }
    if (op instanceof Op.Test test) {
      branch(at, test, state, assumed);
      return;
    }
    Assumptions then = assumed.after(op, body);
    for (S next : protocol.after(at, state)) {
      int[] ways = flow.next(at);
      if (op instanceof Op.Return || ways.length == 0) {
        exits.put(new Exit<>(at, next, false), true);
      }
      for (int way : ways) {
        go(at, way, next, then);
      }
    }
  }

  private void branch(int at, Op.Test test, S state, Assumptions assumed) {
    int[] ways = flow.next(at);
    List<Value> left = assumed.resolve(test.left(), body);
    for (int way = 0; way < ways.length; way++) {
      Assumptions then = assumed.choose(test, way, body);
      if (then != null) {
        Optional<S> next = protocol.choose(test, left, way, state);
        if (next.isPresent()) {
          go(at, ways[way], next.get(), then);
        }
      }
    }
  }

  private void go(int from, int to, S state, Assumptions assumed) {
    if (to < flow.size()) {
      arrive(to, state, assumed);
    } else {
      exits.put(new Exit<>(from, state, false), true);
    }
  }

  /** Handlers are tried innermost first; one that takes anything keeps the exception inside. */
  private void raise(int at, S state, Assumptions assumed) {
    for (int handler : flow.raised(at)) {
      arrive(handler, state, assumed);
      if (handler < flow.size() && body.op(handler) instanceof Op.Catch c && takesAll(c)) {
        return;
      }
    }
    exits.put(new Exit<>(at, state, true), true);
  }

  /** What is thrown is taken to be an exception: errors end the program. */
  static boolean takesAll(Op.Catch handler) {
    return handler.types().isEmpty()
        || handler.types().contains("java/lang/Throwable")
        || handler.types().contains("java/lang/Exception")
        || handler.types().contains("java/lang/RuntimeException");
  }

  private void arrive(int op, S state, Assumptions assumed) {
    Point<S> point = new Point<>(op, state);
    Assumptions known = seen.get(point);
    Assumptions met = known == null ? assumed : known.meet(assumed);
    if (known == null || !met.sameAs(known)) {
      seen.put(point, met);
      work.add(point);
      before.computeIfAbsent(op, o -> new LinkedHashSet<>()).add(state);
    }
  }
}
