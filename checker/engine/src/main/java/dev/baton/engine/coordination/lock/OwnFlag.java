package dev.baton.engine.coordination.lock;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.scene.Branch;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Returned;
import dev.baton.engine.vocabulary.LockCalls;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A field in which an object notes that it holds a lock: set once the lock was taken, asked before
 * it is given back, by itself or by a method that returns what stood in it.
 */
final class OwnFlag {
  private static final Value SELF = new Value.Param(0);
  private static final int DEEPEST = 3;
  private final Body body;
  private final Set<Op.Test> guards = Collections.newSetFromMap(new IdentityHashMap<>());
  private String name = "";

  /**
   * @param site the op that takes the lock
   * @param isRelease which ops give it back
   */
  OwnFlag(Body body, int site, IntPredicate isRelease) {
    this.body = body;
    BitSet later = body.method().isStatic() ? new BitSet() : body.cycles().after(site);
    for (int op = later.nextSetBit(0); op >= 0 && guards.isEmpty(); op = later.nextSetBit(op + 1)) {
      if (body.op(op) instanceof Op.Store store && isOwn(store, true) && isBoolean(store)) {
        name = store.name();
        findGuards(isRelease);
      }
    }
    name = guards.isEmpty() ? "" : name;
  }

  private boolean isBoolean(Op.Store store) {
    TypeCode type = body.world().program().type(store.owner());
    return type != null
        && type.fields().stream()
            .anyMatch(f -> f.name().equals(store.name()) && f.descriptor().equals("Z"));
  }

  /** The tests of the flag by which it is chosen whether the lock is given back. */
  private void findGuards(IntPredicate isRelease) {
    for (int op = 0; op < body.ops().size(); op++) {
      if (body.op(op) instanceof Op.Test test
          && LockProtocol.isEquality(test)
          && isInFlag(test.left().values())) {
        int held = LockProtocol.isTrue(test, 1) ? 1 : 0;
        if (new Branch(body, op).only(held).stream().anyMatch(isRelease)) {
          guards.add(test);
        }
      }
    }
  }

  private static boolean isOwn(Op.Store store, boolean set) {
    return store.base().equals(List.of(SELF))
        && store.value().size() == 1
        && store.value().get(0) instanceof Value.Constant c
        && c.value() instanceof Number number
        && (number.longValue() != 0) == set;
  }

  /** Whether the op notes that the lock is held. */
  boolean isNoted(int op) {
    return body.op(op) instanceof Op.Store store && store.name().equals(name) && isOwn(store, true);
  }

  /** Whether the op notes that the lock is not held, or may do so somewhere inside. */
  boolean isCleared(int op) {
    Op.Call call = body.callAt(op);
    return isCleared(body.op(op))
        || (call != null && !isQuestion(call) && clears(call, new HashSet<>(), 0));
  }

  private boolean isCleared(Op op) {
    return op instanceof Op.Store store && store.name().equals(name) && !isOwn(store, true);
  }

  private boolean clears(Op.Call call, Set<MethodCode> seen, int depth) {
    for (MethodCode target : depth > DEEPEST ? List.<MethodCode>of() : body.targets(call)) {
      boolean isNew = seen.add(target) && !givesBack(target);
      for (Op op : isNew ? target.ops() : List.<Op>of()) {
        if (isCleared(op) || (op instanceof Op.Call inner && clears(inner, seen, depth + 1))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Who clears the flag and gives the lock back leaves nothing held. */
  private static boolean givesBack(MethodCode method) {
    return method.ops().stream().anyMatch(op -> op instanceof Op.Call c && LockCalls.isRelease(c));
  }

  /** Whether the test asks by the flag whether to give the lock back. */
  boolean isAsked(Op.Test test, List<Value> left) {
    return guards.contains(test) && isInFlag(left);
  }

  private boolean isInFlag(List<Value> values) {
    return !values.isEmpty()
        && values.stream().allMatch(v -> isFlag(v) || isQuestion(body.call(v)));
  }

  private boolean isFlag(Value value) {
    return value instanceof Value.Field field
        && field.base().equals(SELF)
        && field.name().equals(name);
  }

  /** Whether the call is on this object, and returns what stood in the flag. */
  boolean isQuestion(Op.@Nullable Call call) {
    if (call == null || name.isEmpty() || call.isStatic()) {
      return false;
    }
    List<MethodCode> targets = body.targets(call);
    return call.arguments().get(0).equals(List.of(SELF))
        && !targets.isEmpty()
        && targets.stream().allMatch(this::returnsIt);
  }

  private boolean returnsIt(MethodCode target) {
    List<Value> returned = Returned.of(target);
    return !returned.isEmpty() && returned.stream().allMatch(this::isFlag);
  }
}
