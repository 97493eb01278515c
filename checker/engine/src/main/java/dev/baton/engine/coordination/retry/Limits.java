package dev.baton.engine.coordination.retry;

import dev.baton.engine.code.Op;
import dev.baton.engine.code.Op.Change;
import dev.baton.engine.code.Op.Relation;
import dev.baton.engine.code.Value;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Cycles.Way;
import dev.baton.engine.vocabulary.BoundCalls;
import dev.baton.engine.vocabulary.CallNames;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The limits that stand in a set of ops: counters, clocks, budgets, and what runs empty. */
final class Limits {
  private final Body body;
  private final BitSet ops;
  private final Counters counters;
  private final RetryObjects retries;
  private final int depth;

  Limits(Body body, BitSet ops) {
    this(body, ops, 0);
  }

  /**
   * The limits of a method that is called by the one of interest.
   *
   * @param depth through how many calls it is reached
   */
  Limits(Body body, BitSet ops, int depth) {
    this.body = body;
    this.ops = ops;
    this.depth = depth;
    this.counters = new Counters(body, ops);
    this.retries = new RetryObjects(body, ops);
  }

  /** Every limit among the ops; those that are set back among them too. */
  List<Limit> all() {
    List<Limit> found = new ArrayList<>();
    Wardens wardens = new Wardens(body, ops, counters, depth);
    for (int op = ops.nextSetBit(0); op >= 0; op = ops.nextSetBit(op + 1)) {
      if (body.op(op) instanceof Op.Call call) {
        wardens.limit(op, call).ifPresent(found::add);
      }
      if (body.op(op) instanceof Op.Test test) {
        counters.limit(op, test).ifPresent(found::add);
        retries.limit(op, test).ifPresent(found::add);
        content(op, test).ifPresent(found::add);
        attempts(op, test).ifPresent(found::add);
        clock(op, test).ifPresent(found::add);
      }
    }
    return found;
  }

  /** The ways that stay among the ops, where another one leaves them. */
  private Set<Way> staying(int op) {
    Set<Way> stay = new HashSet<>();
    int[] next = body.flow().next(op);
    for (int way = 0; way < next.length; way++) {
      if (next[way] < body.ops().size() && ops.get(next[way])) {
        stay.add(new Way(op, way));
      }
    }
    return stay.size() < next.length ? stay : Set.of();
  }

  private Optional<Limit> clock(int op, Op.Test test) {
    Set<Value> sources = sources(test);
    boolean asks =
        sources.stream().anyMatch(v -> body.isMadeBy(v, c -> BoundCalls.isClock(c) && isIn(c)));
    Set<Way> stay = asks ? staying(op) : Set.of();
    return stay.isEmpty() ? Optional.empty() : Optional.of(Limit.byItself(stay));
  }

  private Set<Value> sources(Op.Test test) {
    List<Value> both = new ArrayList<>(test.left().values());
    if (test.relation() != Relation.SWITCH && test.relation() != Relation.TYPE_SWITCH) {
      both.addAll(test.right().values());
    }
    return body.sources(both);
  }

  private boolean isIn(Op.Call call) {
    int op = body.opOf(new Value.Result(call.id()));
    return op >= 0 && ops.get(op);
  }

  /** Elements that are gone through, and collections that are emptied and not filled again. */
  private Optional<Limit> content(int op, Op.Test test) {
    Set<Way> stay = staying(op);
    for (Value value : stay.isEmpty() ? List.<Value>of() : test.left().values()) {
      Op.Call call = body.call(value);
      if (call == null || call.isStatic() || !isIn(call)) {
        continue;
      }
      boolean link = test.right().values().isEmpty() && BoundCalls.isLink(call);
      boolean more = BoundCalls.hasMore(call) && !isAnew(call) && !isFilled(iterated(call));
      boolean emptied =
          (BoundCalls.takes(call) || (BoundCalls.asksForContent(call) && isEmptied(call)))
              && !isFilled(call.arguments().get(0));
      if (link || more || emptied) {
        return Optional.of(Limit.byItself(stay));
      }
    }
    return Optional.empty();
  }

  /** What begins again in each round comes to no end. */
  private boolean isAnew(Op.Call hasNext) {
    return hasNext.arguments().get(0).stream()
        .map(body::call)
        .anyMatch(begun -> begun != null && isIn(begun));
  }

  /** The collection that an iterator goes through. */
  private List<Value> iterated(Op.Call hasNext) {
    for (Value value : hasNext.arguments().get(0)) {
      Op.Call iterator = body.call(value);
      if (iterator != null && !iterator.isStatic()) {
        return iterator.arguments().get(0);
      }
    }
    return List.of();
  }

  private boolean isFilled(List<Value> collection) {
    return callsOn(collection).stream().anyMatch(BoundCalls::gives);
  }

  private boolean isEmptied(Op.Call asked) {
    return callsOn(asked.arguments().get(0)).stream().anyMatch(BoundCalls::takes);
  }

  private List<Op.Call> callsOn(List<Value> collection) {
    String name = body.name(collection);
    List<Op.Call> found = new ArrayList<>();
    for (int op = ops.nextSetBit(0); op >= 0; op = ops.nextSetBit(op + 1)) {
      Op.Call call = body.callAt(op);
      boolean on =
          call != null
              && !call.isStatic()
              && !name.isEmpty()
              && body.names(call.arguments().get(0)).contains(name);
      if (on) {
        found.add(call);
      }
    }
    return found;
  }

  /** Payloads that count their own attempts, and channels that bury those past their bound. */
  private Optional<Limit> attempts(int op, Op.Test test) {
    boolean counts = false;
    for (int at = ops.nextSetBit(0); at >= 0; at = ops.nextSetBit(at + 1)) {
      counts |= body.isCall(at, BoundCalls::makesNextAttempt);
    }
    if (!counts) {
      return Optional.empty();
    }
    String type = test.left().type();
    int way = test.relation() == Relation.NOT_EQUAL ? 1 : 0;
    if (type.endsWith("DeadLettered")) {
      return Optional.of(Limit.byItself(Set.of(new Way(op, 1 - way))));
    }
    if (type.endsWith("Rejected")) {
      return Optional.of(Limit.byItself(Set.of(new Way(op, way))));
    }
    boolean asks = sources(test).stream().anyMatch(v -> body.isMadeBy(v, BoundCalls::readsAttempt));
    Set<Way> stay = asks ? staying(op) : Set.of();
    return stay.isEmpty() ? Optional.empty() : Optional.of(Limit.byItself(stay));
  }

  /** The way of a comparison that is open while a number is on its way to the limit. */
  static Optional<Integer> within(Relation relation, Change change) {
    boolean up = change == Change.INCREASE;
    return switch (relation) {
      case LESS, AT_MOST -> Optional.of(up ? 1 : 0);
      case GREATER, AT_LEAST -> Optional.of(up ? 0 : 1);
      case NOT_EQUAL -> Optional.of(1);
      case EQUAL -> Optional.of(0);
      default -> Optional.empty();
    };
  }

  /** The same comparison, seen from its right side. */
  static Relation mirrored(Relation relation) {
    return switch (relation) {
      case LESS -> Relation.GREATER;
      case AT_LEAST -> Relation.AT_MOST;
      case GREATER -> Relation.LESS;
      case AT_MOST -> Relation.AT_LEAST;
      default -> relation;
    };
  }

  /** A number that is never reached is no limit. */
  static boolean isLimit(Op.Operand operand) {
    for (Value value : operand.values()) {
      if (value instanceof Value.Constant c
          && c.value() instanceof Number n
          && (n.longValue() == Integer.MAX_VALUE || n.longValue() == Long.MAX_VALUE)) {
        return false;
      }
      boolean greatest =
          value instanceof Value.Static s && CallNames.isGreatest(s.owner(), s.name());
      if (greatest) {
        return false;
      }
    }
    return true;
  }
}
