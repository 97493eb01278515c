package dev.baton.engine.coordination.retry;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Op.Change;
import dev.baton.engine.code.Op.Relation;
import dev.baton.engine.code.Value;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Cycles;
import dev.baton.engine.typestate.Cycles.Way;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Methods that let their caller go on only within a limit, and throw beyond it: {@code
 * budget.spend()}, {@code check(attempt)}. The exception has to leave the cycle.
 */
final class Wardens {
  private static final int LONGEST = 60;

  /** A warden may have a warden of its own, and one that calls itself has no end of them. */
  private static final int DEEPEST = 3;

  private final Body body;
  private final BitSet ops;
  private final Counters counters;
  private final int depth;

  Wardens(Body body, BitSet ops, Counters counters, int depth) {
    this.body = body;
    this.ops = ops;
    this.counters = counters;
    this.depth = depth;
  }

  /** The limit that a call holds its caller to. */
  Optional<Limit> limit(int op, Op.Call first) {
    Op.Call call = body.meant(first);
    List<MethodCode> targets = body.targets(call);
    boolean one = depth < DEEPEST && targets.size() == 1;
    if (!one || !isShort(targets.get(0)) || isCaught(op)) {
      return Optional.empty();
    }
    Body warden = new Body(targets.get(0), body.world());
    BitSet passing = passing(warden);
    if (passing.cardinality() == warden.ops().size()) {
      return Optional.empty();
    }
    Set<Way> on = Set.of(new Way(op, 0));
    Optional<Limit> own = onItsOwn(warden, passing);
    if (own.isPresent()) {
      return Optional.of(new Limit(on, new BitSet(), reset(call, warden, own.get())));
    }
    return onAnArgument(warden, passing, call) ? Optional.of(Limit.byItself(on)) : Optional.empty();
  }

  private static boolean isShort(MethodCode method) {
    return method.ops().size() <= LONGEST
        && method.ops().stream().anyMatch(Op.Throw.class::isInstance)
        && method.ops().stream().anyMatch(Op.Test.class::isInstance);
  }

  /** Whether what it throws stays in the cycle. */
  private boolean isCaught(int op) {
    for (int handler : body.flow().raised(op)) {
      if (handler < body.ops().size() && ops.get(handler)) {
        return true;
      }
    }
    return false;
  }

  /** The ops from which the method can still return. */
  private static BitSet passing(Body warden) {
    Cycles cycles = Cycles.ofNormal(warden.flow());
    BitSet passing = new BitSet();
    for (int op = 0; op < warden.ops().size(); op++) {
      BitSet after = cycles.after(op);
      boolean returns = warden.op(op) instanceof Op.Return;
      for (int next = after.nextSetBit(0);
          next >= 0 && !returns;
          next = after.nextSetBit(next + 1)) {
        returns = warden.op(next) instanceof Op.Return;
      }
      passing.set(op, returns);
    }
    return passing;
  }

  /** It counts by itself, or asks a clock or a bound. */
  private Optional<Limit> onItsOwn(Body warden, BitSet passing) {
    for (Limit limit : new Limits(warden, passing, depth + 1).all()) {
      boolean counts = limit.steps().isEmpty() || !returns(warden, Set.of(), limit.steps());
      if (limit.reset() < 0 && counts && !returns(warden, limit.within(), new BitSet())) {
        return Optional.of(limit);
      }
    }
    return Optional.empty();
  }

  /** The op in the cycle that sets back what is counted, or makes it anew; -1 for none. */
  private int reset(Op.Call call, Body warden, Limit limit) {
    int made = madeAnew(call);
    return made >= 0
        ? made
        : fields(warden, limit.steps()).stream().mapToInt(counters::setBack).max().orElse(-1);
  }

  private static List<String> fields(Body warden, BitSet steps) {
    List<String> fields = new ArrayList<>();
    for (int op = steps.nextSetBit(0); op >= 0; op = steps.nextSetBit(op + 1)) {
      if (warden.op(op) instanceof Op.Store store) {
        fields.add(store.name());
      }
    }
    return fields;
  }

  /** Whether it can return without these ways, and without coming by these ops. */
  private static boolean returns(Body warden, Set<Way> without, BitSet past) {
    BitSet all = new BitSet();
    all.set(0, warden.ops().size());
    all.andNot(past);
    int entry = warden.flow().entry();
    Cycles cycles = Cycles.ofNormal(warden.flow());
    BitSet reached = past.isEmpty() ? cycles.from(entry, without) : cycles.from(entry, all);
    for (int op = reached.nextSetBit(0); op >= 0; op = reached.nextSetBit(op + 1)) {
      if (warden.op(op) instanceof Op.Return && !past.get(op)) {
        return true;
      }
    }
    return false;
  }

  /** It compares a number of its caller, who counts it. */
  private boolean onAnArgument(Body warden, BitSet passing, Op.Call call) {
    for (int op = passing.nextSetBit(0); op >= 0; op = passing.nextSetBit(op + 1)) {
      if (warden.op(op) instanceof Op.Test test && isOrder(test.relation())) {
        int way = beyond(warden, passing, op);
        boolean shut = way >= 0 && !returns(warden, Set.of(new Way(op, 1 - way)), new BitSet());
        if (shut
            && (compares(test.left(), test.right(), call, test.relation(), way)
                || compares(
                    test.right(), test.left(), call, Limits.mirrored(test.relation()), way))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isOrder(Relation relation) {
    return Set.of(Relation.LESS, Relation.AT_LEAST, Relation.GREATER, Relation.AT_MOST)
        .contains(relation);
  }

  /** The way that leads to the exception alone; -1 for none. */
  private static int beyond(Body warden, BitSet passing, int op) {
    int[] next = warden.flow().next(op);
    for (int way = 0; way < next.length; way++) {
      if (!passing.get(next[way])) {
        return way;
      }
    }
    return -1;
  }

  private boolean compares(
      Op.Operand counter, Op.Operand limit, Op.Call call, Relation relation, int beyond) {
    for (Value value : counter.values()) {
      boolean passed =
          value instanceof Value.Param param && param.index() < call.arguments().size();
      if (passed && Limits.isLimit(limit)) {
        List<Value> values = call.arguments().get(((Value.Param) value).index());
        Optional<Change> change = counters.counted(values);
        return change.isPresent()
            && Limits.within(relation, change.get()).filter(w -> w == 1 - beyond).isPresent();
      }
    }
    return false;
  }

  /** The op in the cycle that makes the object that counts; -1 where it is made elsewhere. */
  private int madeAnew(Op.Call call) {
    Set<Value> given = new HashSet<>();
    call.arguments().forEach(given::addAll);
    for (int op = ops.nextSetBit(0); op >= 0; op = ops.nextSetBit(op + 1)) {
      Op.Call made = body.callAt(op);
      if (made != null
          && made.target().isInitialiser()
          && made.arguments().get(0).stream().anyMatch(given::contains)) {
        return op;
      }
    }
    return -1;
  }
}
