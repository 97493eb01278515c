package dev.baton.engine.coordination.retry;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Op.Change;
import dev.baton.engine.code.Op.Relation;
import dev.baton.engine.code.Value;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Cycles.Way;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.Words;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers that are counted toward a limit among some ops. */
final class Counters {
  private static final Set<String> UP =
      Words.of("incrementAndGet getAndIncrement addAndGet getAndAdd increment");
  private static final Set<String> DOWN = Set.of("decrementAndGet", "getAndDecrement", "decrement");
  private static final Set<String> SETS =
      Words.of(
          "set lazySet getAndSet setPlain setRelease setOpaque updateAndGet getAndUpdate"
              + " accumulateAndGet getAndAccumulate reset sumThenReset");
  private final Body body;
  private final BitSet ops;

  Counters(Body body, BitSet ops) {
    this.body = body;
    this.ops = ops;
  }

  /** How a number moves among the ops. */
  private record Moves(Set<Change> changes, BitSet steps, int assigned) {
    Moves() {
      this(EnumSet.noneOf(Change.class), new BitSet(), -1);
    }

    Moves and(Change change, int op) {
      if (change == Change.ASSIGN) {
        return new Moves(changes, steps, op);
      }
      changes.add(change);
      steps.set(op);
      return this;
    }
  }

  /** The limit that a branch sets to a counter; with a reset where the counter is set back. */
  Optional<Limit> limit(int op, Op.Test test) {
    Optional<Limit> left = limit(op, test.left(), test.right(), test.relation());
    return left.isPresent()
        ? left
        : limit(op, test.right(), test.left(), Limits.mirrored(test.relation()));
  }

  /** The op that sets a field back, other than those that count it; -1 for none. */
  int setBack(String field) {
    return ofField(field).assigned();
  }

  /** The way that the ops count a number that these values can be; none where they do not. */
  Optional<Change> counted(List<Value> values) {
    for (Op op : body.ops()) {
      if (op instanceof Op.Move begin && isBegun(begin, values)) {
        Optional<Change> change = one(ofVariable(begin.variable()));
        if (change.isPresent()) {
          return change;
        }
      }
    }
    return values.stream()
        .filter(Value.Field.class::isInstance)
        .flatMap(field -> one(ofField(((Value.Field) field).name())).stream())
        .findFirst();
  }

  /** A local number has its first value or, in later rounds, another. */
  private static boolean isBegun(Op.Move begin, List<Value> values) {
    return begin.change() == Change.ASSIGN
        && !begin.value().isEmpty()
        && values.contains(new Value.Unknown())
        && values.containsAll(begin.value());
  }

  private static Optional<Change> one(Moves moves) {
    return moves.changes().size() == 1 && moves.assigned() < 0
        ? moves.changes().stream().findFirst()
        : Optional.empty();
  }

  private Optional<Limit> limit(int op, Op.Operand counter, Op.Operand limit, Relation relation) {
    Moves moves = moves(counter);
    if (moves.changes().size() != 1 || !Limits.isLimit(limit) || !moves(limit).steps().isEmpty()) {
      return Optional.empty();
    }
    Change change = moves.changes().iterator().next();
    Optional<Integer> within = Limits.within(relation, change);
    if (within.isEmpty()) {
      return Optional.empty();
    }
    Way open = new Way(op, within.get());
    int[] next = body.flow().next(op);
    int beyond = next[1 - within.get()];
    boolean leaves = beyond >= body.ops().size() || !ops.get(beyond);
    if (moves.assigned() >= 0 && !leaves) {
      return Optional.empty();
    }
    return Optional.of(new Limit(Set.of(open), moves.steps(), moves.assigned()));
  }

  private Moves moves(Op.Operand operand) {
    if (operand.variable() >= 0) {
      Moves own = ofVariable(operand.variable());
      return own.changes().isEmpty() && own.assigned() >= 0 ? ofCount(operand, own) : own;
    }
    for (Value value : operand.values()) {
      if (value instanceof Value.Field field) {
        return ofField(field.name());
      }
      if (value instanceof Value.Static global) {
        return ofField(global.name());
      }
      Op.Call call = body.call(value);
      if (call != null && isAtomic(call)) {
        return ofAtomic(call);
      }
    }
    return Component.read(operand.values(), body).map(this::ofComponent).orElse(new Moves());
  }

  /**
   * A number in an object that each round replaces by another one. Those all go by one name: one
   * that is given a name of its own first may never come to replace it.
   */
  private Moves ofComponent(Component read) {
    Moves moves = new Moves();
    Set<String> names = new HashSet<>();
    for (Value object : read.given()) {
      int made = maker(object);
      Change change = made < 0 ? null : change(object, read);
      names.add(body.method().names().getOrDefault(object, ""));
      if (made >= 0 && change == null) {
        return new Moves();
      }
      if (change != null && change != Change.ASSIGN) {
        moves = moves.and(change, made);
      }
    }
    return names.size() == 1 && !names.contains("") ? moves : new Moves();
  }

  /** The op among these that makes the object; -1 where it is made elsewhere. */
  private int maker(Value object) {
    for (int op = ops.nextSetBit(0); op >= 0; op = ops.nextSetBit(op + 1)) {
      Op.Call call = body.callAt(op);
      boolean constructs =
          call != null && call.target().isInitialiser() && call.arguments().get(0).contains(object);
      if (constructs || (call != null && object.equals(new Value.Result(call.id())))) {
        return op;
      }
    }
    return -1;
  }

  private @Nullable Change change(Value made, Component read) {
    return Component.of(List.of(made), body).stream()
        .filter(c -> c.isOf(read) && Set.copyOf(c.given()).equals(Set.copyOf(read.given())))
        .map(Component::change)
        .findFirst()
        .orElse(null);
  }

  /** A local that is given, in each round, what an atomic counter has come to. */
  private Moves ofCount(Op.Operand local, Moves otherwise) {
    List<Value> values = local.values();
    Op.Call call = values.size() == 1 ? body.call(values.get(0)) : null;
    return call != null && isAtomic(call) && isAmong(call) ? ofAtomic(call) : otherwise;
  }

  private boolean isAmong(Op.Call call) {
    int op = body.opOf(new Value.Result(call.id()));
    return op >= 0 && ops.get(op);
  }

  private static boolean isAtomic(Op.Call call) {
    return call.target().owner().startsWith("java/util/concurrent/atomic/");
  }

  private Moves ofVariable(int variable) {
    Moves moves = new Moves();
    for (int op = ops.nextSetBit(0); op >= 0; op = ops.nextSetBit(op + 1)) {
      if (body.op(op) instanceof Op.Move move && move.variable() == variable) {
        moves = moves.and(move.change(), op);
      }
    }
    return moves;
  }

  private Moves ofField(String name) {
    Moves moves = new Moves();
    for (int op = ops.nextSetBit(0); op >= 0; op = ops.nextSetBit(op + 1)) {
      if (body.op(op) instanceof Op.Store store && store.name().equals(name)) {
        moves = moves.and(store.change(), op);
      } else if (body.op(op) instanceof Op.Call call) {
        moves = ofCallee(moves, call, name, op);
      }
    }
    return moves;
  }

  /** What a helper does to the field. */
  private Moves ofCallee(Moves so, Op.Call call, String name, int op) {
    Moves moves = so;
    for (MethodCode target : body.targets(call)) {
      for (Op inner : target.ops()) {
        if (inner instanceof Op.Store store && store.name().equals(name)) {
          moves = moves.and(store.change(), op);
        }
      }
    }
    return moves;
  }

  private Moves ofAtomic(Op.Call asked) {
    Moves moves = new Moves();
    Set<String> names = body.names(asked.arguments().get(0));
    for (int op = ops.nextSetBit(0); op >= 0; op = ops.nextSetBit(op + 1)) {
      boolean same =
          body.op(op) instanceof Op.Call call
              && !call.isStatic()
              && isAtomic(call)
              && body.names(call.arguments().get(0)).equals(names);
      if (same) {
        Optional<Change> change = atomicChange((Op.Call) body.op(op));
        moves = change.isPresent() ? moves.and(change.get(), op) : moves;
      }
    }
    return moves;
  }

  /** What the call does to an atomic number; a new one, or one that is set, begins again. */
  private static Optional<Change> atomicChange(Op.Call call) {
    String method = CallNames.method(call);
    if (UP.contains(method)) {
      return Optional.of(isByLess(call) ? Change.DECREASE : Change.INCREASE);
    }
    if (DOWN.contains(method)) {
      return Optional.of(Change.DECREASE);
    }
    boolean sets = call.target().isInitialiser() || SETS.contains(method);
    return sets ? Optional.of(Change.ASSIGN) : Optional.empty();
  }

  private static boolean isByLess(Op.Call adds) {
    return adds.arguments().size() > 1
        && adds.arguments().get(1).stream()
            .anyMatch(
                v ->
                    v instanceof Value.Constant c
                        && c.value() instanceof Number n
                        && n.longValue() < 0);
  }
}
