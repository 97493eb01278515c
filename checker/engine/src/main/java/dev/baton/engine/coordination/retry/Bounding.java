package dev.baton.engine.coordination.retry;

import dev.baton.engine.code.Op;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Cycles;
import dev.baton.engine.typestate.Cycles.Way;
import dev.baton.engine.vocabulary.BoundCalls;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/*
 * An op repeats for ever if some cycle through it passes no limit. Once every limit is reached, the
 * ways that are open only within it are shut; what still repeats is not bounded. A limit counts
 * only in a cycle that does not set it back, so the search goes from the largest cycle inwards: the
 * counter of an inner loop is set back by the outer one and says nothing about that, but bounds
 * what is left once the outer loop's own limit is taken out. A counter also needs a step on the
 * cycle: a `continue` that jumps over it goes round without end.
 */

/** Whether an op can repeat for ever. */
final class Bounding {
  private final Body body;
  private final Cycles cycles;
  private final Map<BitSet, List<Limit>> limits = new HashMap<>();

  Bounding(Body body) {
    this.body = body;
    this.cycles = body.cycles();
  }

  /**
   * A cycle that nothing ends.
   *
   * @param ops what repeats
   * @param reset the limit that is set back in it; absent where there is none at all
   */
  record Endless(BitSet ops, @Nullable Limit reset) {}

  /** The largest cycle through the op that nothing ends; empty where all are bounded. */
  Optional<Endless> endless(int op) {
    BitSet cycle = cycles.around(op);
    return cycle.isEmpty() || isFed(op, cycle) ? Optional.empty() : search(op, cycle, Set.of());
  }

  private Optional<Endless> search(int op, BitSet cycle, Set<Way> shut) {
    List<Limit> open = new ArrayList<>();
    Limit reset = null;
    for (Limit limit : limits(cycle)) {
      if (limit.reset() < 0 && !shut.containsAll(limit.within())) {
        open.add(limit);
      } else if (limit.reset() >= 0) {
        reset = limit;
      }
    }
    if (open.isEmpty()) {
      return Optional.of(new Endless(cycle, reset));
    }
    Set<Way> all = new HashSet<>(shut);
    open.forEach(limit -> all.addAll(limit.within()));
    BitSet left = cycles.around(op, cycle, all);
    if (!left.isEmpty()) {
      return search(op, left, all);
    }
    for (Limit limit : open) {
      Optional<Endless> around = aroundSteps(op, cycle, shut, limit, open);
      if (around.isPresent()) {
        return around;
      }
    }
    return Optional.empty();
  }

  /** Asked once for all that repeats in the same cycle. */
  private List<Limit> limits(BitSet cycle) {
    return limits.computeIfAbsent(cycle, ops -> new Limits(body, ops).all());
  }

  /** A cycle that passes the limit's test and none of its steps. */
  private Optional<Endless> aroundSteps(
      int op, BitSet cycle, Set<Way> shut, Limit limit, List<Limit> limits) {
    if (limit.steps().isEmpty() || limit.steps().get(op)) {
      return Optional.empty();
    }
    BitSet without = (BitSet) cycle.clone();
    without.andNot(limit.steps());
    Set<Way> others = new HashSet<>(shut);
    limits.stream().filter(l -> !l.equals(limit)).forEach(l -> others.addAll(l.within()));
    BitSet left = cycles.around(op, without, others);
    return left.isEmpty() ? Optional.empty() : search(op, left, others);
  }

  /** Each round waits for new work, and gives none back to where it came from. */
  private boolean isFed(int op, BitSet cycle) {
    BitSet without = (BitSet) cycle.clone();
    Set<String> from = new HashSet<>();
    for (int at = cycle.nextSetBit(0); at >= 0; at = cycle.nextSetBit(at + 1)) {
      Op.Call call = body.callAt(at);
      if (call != null && BoundCalls.isInput(call)) {
        without.clear(at);
        from.addAll(body.names(call.arguments().get(0)));
      }
    }
    if (from.isEmpty() || !cycles.around(op, without, Set.of()).isEmpty()) {
      return false;
    }
    for (int at = cycle.nextSetBit(0); at >= 0; at = cycle.nextSetBit(at + 1)) {
      if (body.isCall(at, call -> BoundCalls.gives(call) && isOn(call, from))) {
        return false;
      }
    }
    return true;
  }

  private boolean isOn(Op.Call call, Set<String> objects) {
    return !call.isStatic()
        && body.names(call.arguments().get(0)).stream().anyMatch(objects::contains);
  }
}
